package io.dockflow.suppliers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who delivers what on which terms.
 */
public interface SupplyTermsOf {

	/**
	 * Every supplier of an item for a site: the site's own terms go before general ones,
	 * the preferred supplier first, then the cheapest. Blocked suppliers are left out.
	 */
	List<SupplyTerms> item(String itemId, String siteId);

	/**
	 * Whom to ask first for each item: the preferred supplier, or the cheapest when there
	 * is none; second sources only where nobody else delivers. Items that nobody delivers
	 * are missing.
	 */
	Map<String, SupplyTerms> firstChoice(Collection<String> itemIds, String siteId);

	/** The terms of one supplier for an item at a site, blocked or not. */
	Optional<SupplyTerms> of(String supplierId, String itemId, String siteId);

	/** The general terms of a supplier, by item. */
	List<SupplyTerms> ofSupplier(String supplierId);

	/** What the supplier asks of any order; the usual terms when none were agreed. */
	OrderTerms order(String supplierId);

	/** Adds or replaces terms that are valid at every site without terms of its own. */
	void agree(Collection<SupplyTerms> terms);

	/** Adds or replaces terms of one site. */
	void agree(String siteId, Collection<SupplyTerms> terms);

	/** Adds or replaces what a supplier asks of any order. */
	void agree(OrderTerms terms);

}
