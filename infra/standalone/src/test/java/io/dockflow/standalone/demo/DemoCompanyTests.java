package io.dockflow.standalone.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Packaging;
import io.dockflow.integration.DailySales;
import io.dockflow.labor.Worker;
import io.dockflow.processes.CandidateGroups;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.OrderedLine;
import io.dockflow.suppliers.Supplier;
import io.dockflow.suppliers.SupplyTerms;

import static org.assertj.core.api.Assertions.assertThat;

class DemoCompanyTests {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	private static final Set<LocationKind> BINS = Set.of(LocationKind.BIN, LocationKind.PICK_FACE);

	private final DemoCompany company = DemoCompany.of(7, NOW);

	@Test
	void hasFourThousandBinsOverTwoWarehousesInFourConditions() {
		var bins = bins();

		assertThat(bins).hasSize(4_000);
		assertThat(bins).extracting(Location::siteId).containsOnly("W1", "W2");
		assertThat(bins.stream().filter((bin) -> bin.siteId().equals("W1")).map(Location::condition)).contains(
				StorageCondition.AMBIENT, StorageCondition.CHILLED, StorageCondition.HAZMAT, StorageCondition.SECURE);
	}

	@Test
	void noTwoLocationsShareACodeOrAPoint() {
		var locations = this.company.locations();

		assertThat(locations).extracting(Location::locationId).doesNotHaveDuplicates();
		assertThat(locations.stream()
			.map((location) -> List.of(location.siteId(), location.xMm(), location.yMm(), location.level())))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyBinHasCapacity() {
		assertThat(bins()).allSatisfy((bin) -> {
			assertThat(bin.maxWeightGrams()).isPositive();
			assertThat(bin.maxVolumeMm3()).isPositive();
		});
	}

	@Test
	void everyAisleHasTwoBlocksWithACrossAisleBetweenThem() {
		var rows = bins().stream()
			.filter((bin) -> bin.siteId().equals("W1") && bin.aisle() == 3)
			.map(Location::yMm)
			.distinct()
			.sorted()
			.toList();

		var gaps = java.util.stream.IntStream.range(1, rows.size())
			.mapToObj((index) -> rows.get(index) - rows.get(index - 1))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

		assertThat(gaps).containsEntry(4_400L, 1L).hasSize(2);
	}

	@Test
	void everyWarehouseHasDoorsLanesPackingAndOneReceivingArea() {
		for (var siteId : List.of("W1", "W2")) {
			var kinds = this.company.locations()
				.stream()
				.filter((location) -> location.siteId().equals(siteId))
				.collect(Collectors.groupingBy(Location::kind, Collectors.counting()));

			assertThat(kinds).containsKeys(LocationKind.DOCK_DOOR, LocationKind.STAGING, LocationKind.PACKING)
				.containsEntry(LocationKind.RECEIVING, 1L);
		}
	}

	@Test
	void everyZoneOfALocationExistsWithItsCondition() {
		var zones = this.company.zones()
			.stream()
			.collect(Collectors.toMap((zone) -> zone.siteId() + "/" + zone.zone(), DemoZone::condition));

		assertThat(this.company.locations()).allSatisfy((location) -> assertThat(zones)
			.containsEntry(location.siteId() + "/" + location.zone(), location.condition()));
	}

	@Test
	void has300ItemsWithDistinctTextsAndCodes() {
		var items = items();

		assertThat(items).hasSize(300);
		assertThat(items).extracting(Item::itemId).doesNotHaveDuplicates();
		assertThat(items).extracting(Item::description).doesNotHaveDuplicates();
	}

	@Test
	void everyBarcodeIsUniqueAndHasAValidCheckDigit() {
		var barcodes = this.company.packaging()
			.stream()
			.map(Packaging::barcode)
			.filter((barcode) -> barcode != null)
			.toList();

		assertThat(barcodes).hasSize(600).doesNotHaveDuplicates();
		assertThat(barcodes).allSatisfy((barcode) -> assertThat(isValidGtin(barcode)).as(barcode).isTrue());
		assertThat(items()).allSatisfy((item) -> assertThat(item.gtin()).hasSize(14).startsWith("0"));
	}

	@Test
	void everyPackageIsAtLeastAsLargeAsWhatIsInside() {
		var levels = this.company.packaging().stream().collect(Collectors.groupingBy(Packaging::itemId));

		assertThat(items()).allSatisfy((item) -> {
			var box = level(levels.get(item.itemId()), "CASE");
			assertThat(volume(box)).isGreaterThanOrEqualTo(item.volumeMm3() * item.unitsPerCase());
			assertThat(level(levels.get(item.itemId()), "PALLET").units()).isEqualTo(item.unitsPerPallet());
			assertThat(item.weightGrams()).isPositive();
		});
	}

	@Test
	void aPalletFitsAPalletPlace() {
		assertThat(items()).allSatisfy((item) -> {
			assertThat(item.volumeMm3() * item.unitsPerPallet()).isLessThanOrEqualTo(1_200L * 800 * 1_500);
			assertThat(item.weightGrams() * item.unitsPerPallet()).isLessThanOrEqualTo(1_000_000);
		});
	}

	@Test
	void aFifthOfTheItemsMakesMostOfTheDemand() {
		var fast = this.company.items()
			.stream()
			.filter((item) -> item.item().velocityClass() == 'A')
			.mapToDouble(DemoItem::dailyDemand)
			.sum();
		var all = this.company.items().stream().mapToDouble(DemoItem::dailyDemand).sum();

		assertThat(fast / all).isBetween(0.6, 0.9);
	}

	@Test
	void openingStockRespectsConditionCapacityAndLots() {
		var places = this.company.locations()
			.stream()
			.collect(Collectors.toMap(Location::locationId, (place) -> place));
		var items = items().stream().collect(Collectors.toMap(Item::itemId, (item) -> item));

		var stock = this.company.openingStock();

		assertThat(stock).extracting(OpeningLine::locationId).doesNotHaveDuplicates();
		assertThat(stock).allSatisfy((line) -> {
			var place = places.get(line.locationId());
			var item = items.get(line.itemId());
			assertThat(place.siteId()).isEqualTo(line.siteId());
			assertThat(place.condition()).isEqualTo(item.storageCondition());
			assertThat(line.quantity() * item.volumeMm3()).isLessThanOrEqualTo(place.maxVolumeMm3());
			assertThat(line.quantity() * item.weightGrams()).isLessThanOrEqualTo(place.maxWeightGrams());
			assertThat(line.lot().isEmpty()).isEqualTo(!item.lotTracked());
			assertThat(line.expiry() != null).isEqualTo(item.expiryTracked());
		});
	}

	@Test
	void everyFaceHoldsWhatItMayAndFastSellersHaveAReserve() {
		var stock = this.company.openingStock()
			.stream()
			.collect(Collectors.toMap(OpeningLine::locationId, (line) -> line));
		var reserve = this.company.locations()
			.stream()
			.filter((place) -> !place.pickable() && stock.containsKey(place.locationId()))
			.toList();

		assertThat(this.company.faces()).hasSizeGreaterThan(300).allSatisfy((face) -> {
			var line = stock.get(face.locationId());
			assertThat(line.itemId()).isEqualTo(face.itemId());
			assertThat(line.quantity()).isLessThanOrEqualTo(face.maxQuantity());
			assertThat(face.minQuantity()).isLessThan(face.maxQuantity());
		});
		assertThat(reserve).hasSizeGreaterThan(50)
			.allSatisfy((place) -> assertThat(place.kind()).isEqualTo(LocationKind.BIN));
	}

	@Test
	void everyItemOfTheMainWarehouseHasOpeningStock() {
		var stocked = this.company.openingStock()
			.stream()
			.filter((line) -> line.siteId().equals("W1"))
			.map(OpeningLine::itemId)
			.collect(Collectors.toSet());

		assertThat(stocked).hasSize(300);
	}

	@Test
	void salesCoverTwelveMonthsWithoutRepeatingADay() {
		var seen = new HashSet<List<Object>>();
		var sales = this.company.sales().toList();

		assertThat(sales).allMatch((sale) -> seen.add(List.of(sale.siteId(), sale.itemId(), sale.day())));
		assertThat(sales.stream().map(DailySales::day).distinct()).hasSize(365);
		assertThat(sales).allMatch((sale) -> sale.day().isBefore(this.company.today()));
	}

	@Test
	void slowSellersAreIntermittentAndFastOnesAreNot() {
		var daysWithSales = this.company.sales()
			.filter((sale) -> sale.siteId().equals("W1") && sale.quantity() > 0)
			.collect(Collectors.groupingBy(DailySales::itemId, Collectors.counting()));
		var byVelocity = this.company.items()
			.stream()
			.collect(Collectors.groupingBy((item) -> item.item().velocityClass(),
					Collectors.averagingLong((item) -> daysWithSales.getOrDefault(item.item().itemId(), 0L))));

		assertThat(byVelocity.get('A')).isGreaterThan(250);
		assertThat(byVelocity.get('C')).isLessThan(150);
	}

	@Test
	void fridaysSellMoreThanSundays() {
		Map<java.time.DayOfWeek, Long> byDay = this.company.sales()
			.collect(Collectors.groupingBy((sale) -> sale.day().getDayOfWeek(),
					Collectors.summingLong(DailySales::quantity)));

		assertThat(byDay.get(java.time.DayOfWeek.FRIDAY)).isGreaterThan(2 * byDay.get(java.time.DayOfWeek.SUNDAY));
	}

	@Test
	void eachWarehouseHasEverySkillByDayAndByNight() {
		var floorSkills = new HashSet<>(CandidateGroups.all());
		floorSkills.removeAll(Set.of(CandidateGroups.SUPERVISORS, CandidateGroups.CUSTOMER_SERVICE,
				CandidateGroups.PLANNERS, CandidateGroups.BUYERS));
		var starts = this.company.shifts()
			.stream()
			.collect(Collectors.toMap((shift) -> shift.username(), (shift) -> shift.from(), (a, b) -> a));

		var skills = this.company.workers()
			.stream()
			.collect(Collectors.groupingBy((worker) -> worker.siteId() + starts.get(worker.username()),
					Collectors.flatMapping((Worker worker) -> worker.skills().stream(), Collectors.toSet())));

		assertThat(this.company.workers()).hasSize(12);
		assertThat(skills).hasSize(4).allSatisfy((shift, present) -> assertThat(present).isEqualTo(floorSkills));
	}

	@Test
	void everyItemHasOnePreferredSupplierWithTermsOfItsOwn() {
		var preferred = this.company.supplyTerms().stream().filter(SupplyTerms::preferred).toList();

		assertThat(preferred).extracting(SupplyTerms::itemId)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(items().stream().map(Item::itemId).toList());
		assertThat(this.company.supplyTerms()).hasSize(400)
			.allSatisfy((terms) -> assertThat(terms.minimumQuantity() % terms.packMultiple()).isZero());
		assertThat(this.company.supplyTerms().stream().map((terms) -> terms.supplierId() + terms.itemId()))
			.doesNotHaveDuplicates();
		assertThat(this.company.orderTerms()).extracting(OrderTerms::supplierId)
			.containsExactlyElementsOf(this.company.suppliers().stream().map(Supplier::supplierId).toList());
	}

	@Test
	void aYearOfPurchasesShowsWhoKeepsItsPromises() {
		var late = this.company.pastPurchases()
			.stream()
			.collect(Collectors.groupingBy(OrderedLine::supplierId, Collectors
				.averagingDouble((line) -> Objects.requireNonNull(line.receivedAt()).isAfter(line.dueAt()) ? 1 : 0)));

		assertThat(this.company.pastPurchases()).hasSize(6 * 26 * 3)
			.allSatisfy((line) -> assertThat(line.receivedAt()).isBetween(line.orderedAt(), NOW));
		assertThat(late).hasSize(6);
		assertThat(late.get("SUP-4")).isGreaterThan(0.25).isEqualTo(late.values().stream().max(Double::compare).get());
	}

	@Test
	void theSameSeedGivesTheSameCompanyAndAnotherSeedAnotherOne() {
		var again = DemoCompany.of(7, NOW);
		var other = DemoCompany.of(8, NOW);

		assertThat(again).isEqualTo(this.company);
		assertThat(again.openingStock()).isEqualTo(this.company.openingStock());
		assertThat(again.orders()).isEqualTo(this.company.orders());
		assertThat(again.sales().toList()).isEqualTo(this.company.sales().toList());
		assertThat(other.items()).isNotEqualTo(this.company.items());
	}

	@Test
	void firstTrafficAsksOnlyForGoodsItsSiteStocks() {
		var stocked = this.company.openingStock()
			.stream()
			.map((line) -> line.siteId() + line.itemId())
			.collect(Collectors.toSet());

		assertThat(this.company.orders()).allSatisfy((order) -> assertThat(order.lines())
			.allSatisfy((line) -> assertThat(stocked).contains(order.siteId() + line.itemId())));
		assertThat(this.company.deliveries()).hasSize(6)
			.allSatisfy((delivery) -> assertThat(delivery.lines()).isNotEmpty());
	}

	private List<Item> items() {
		return this.company.items().stream().map(DemoItem::item).toList();
	}

	private List<Location> bins() {
		return this.company.locations().stream().filter((location) -> BINS.contains(location.kind())).toList();
	}

	private static Packaging level(List<Packaging> levels, String level) {
		return levels.stream().filter((packaging) -> packaging.level().equals(level)).findFirst().orElseThrow();
	}

	private static long volume(Packaging box) {
		return (long) box.lengthMm() * box.widthMm() * box.heightMm();
	}

	/** The law itself, read from left to right, unlike the generator's code. */
	private static boolean isValidGtin(String gtin) {
		var padded = "0".repeat(14 - gtin.length()) + gtin;
		var sum = 0;
		for (var i = 0; i < 14; i++) {
			sum += (padded.charAt(i) - '0') * ((i % 2 == 0) ? 3 : 1);
		}
		return sum % 10 == 0;
	}

}
