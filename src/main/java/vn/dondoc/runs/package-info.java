/**
 * One evaluation run from plan to end, shared among nodes; and its troubles.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "paging", "configfile", "calendar", "journal", "nodes",
		"registry", "rules", "releases", "records", "ledger", "findings", "alerts" })
@NullMarked
package vn.dondoc.runs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
