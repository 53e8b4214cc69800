package io.dockflow.standalone.demo;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import io.dockflow.engine.Transactions;
import io.dockflow.integration.DataLoads;
import io.dockflow.integration.SalesHistory;
import io.dockflow.orders.Orders;
import io.dockflow.proposals.PlanRuns;
import io.dockflow.receiving.Deliveries;
import io.dockflow.web.security.NewUser;
import io.dockflow.web.security.Users;

/**
 * Brings the demo company in, once: a second call finds it there and changes nothing.
 */
@Component
public class DemoSite {

	/** The company everybody sees. */
	static final long SEED = 20_261_123L;

	private static final String COMPANY = "demo-company";

	private static final String ADMIN = "first-admin";

	private final DataLoads loads;

	private final MasterData masterData;

	private final OpeningPosting openingPosting;

	private final SalesHistory sales;

	private final Deliveries deliveries;

	private final Orders orders;

	private final PlanRuns plans;

	private final Users users;

	private final Transactions tx;

	private final Clock clock;

	DemoSite(DataLoads loads, MasterData masterData, OpeningPosting openingPosting, SalesHistory sales,
			Deliveries deliveries, Orders orders, PlanRuns plans, Users users, Transactions tx, Clock clock) {
		this.loads = loads;
		this.masterData = masterData;
		this.openingPosting = openingPosting;
		this.sales = sales;
		this.deliveries = deliveries;
		this.orders = orders;
		this.plans = plans;
		this.users = users;
		this.tx = tx;
		this.clock = clock;
	}

	/** Everybody who can log in, for the launcher to print. */
	public static List<DemoAccount> accounts() {
		return Staff.accounts();
	}

	/**
	 * Loads the whole company in one transaction unless it is there.
	 * @return whether it was loaded now
	 */
	public boolean loadIfAbsent(Progress progress) {
		return once(COMPANY, () -> load(DemoCompany.of(SEED, this.clock.instant()), progress));
	}

	/**
	 * Loads nobody but an administrator, for an installation that starts empty. The
	 * password is made up for it and told this once.
	 * @return whether it was loaded now
	 */
	public boolean loadAdminOnlyIfAbsent(Progress progress) {
		return once(ADMIN, () -> {
			var admin = Staff.admin().username();
			var password = UUID.randomUUID().toString();
			addUsers(List.of(Staff.admin()), password);
			progress.step("Added the administrator %s with the password %s, which is shown only now".formatted(admin,
					password));
			return "administrator " + admin;
		});
	}

	private boolean once(String name, Supplier<String> load) {
		return this.tx.call(() -> {
			if (this.loads.isLoaded(name)) {
				return false;
			}
			this.loads.mark(name, load.get());
			return true;
		});
	}

	private String load(DemoCompany company, Progress progress) {
		progress.step("Adding sites, 4,000 bins, 300 items, suppliers and people");
		this.masterData.add(company);
		SitePlans.lanes().forEach(this.plans::setLane);
		addUsers(Staff.accounts(), DemoAccount.PASSWORD);
		progress.step("Posting the opening stock");
		var stocked = this.openingPosting.post(company);
		progress.step("Recording twelve months of sales");
		var sold = this.sales.addAll(company.sales());
		progress.step("Announcing the first deliveries and orders");
		var announced = company.deliveries();
		announced.forEach(this.deliveries::announce);
		var ordered = company.orders();
		ordered.forEach(this.orders::receive);
		return "seed %d: %d stocked places, %d sales days, %d deliveries, %d orders".formatted(company.seed(), stocked,
				sold, announced.size(), ordered.size());
	}

	private void addUsers(Collection<DemoAccount> accounts, String password) {
		this.users.addAll(accounts.stream()
			.map((account) -> new NewUser(account.username(), account.displayName(), password, account.roles(),
					account.groups(), account.siteId()))
			.toList());
	}

}
