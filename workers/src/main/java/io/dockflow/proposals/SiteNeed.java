package io.dockflow.proposals;

/**
 * An item at a site before it is planned.
 *
 * @param isNew whether too little is known of it to tell how it is asked for
 */
record SiteNeed(String siteId, SiteStock stock, Cover demand, Terms terms, Service service, boolean isNew) {
}
