/**
 * The pages, by screen.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "paging", "calendar", "nodes", "registry", "accounts",
		"rules", "releases", "ledger", "findings", "alerts", "alerts :: acknowledgement", "runs", "rehearsal",
		"notices :: digest", "delivery", "auditor", "monitoring" })
@NullMarked
package vn.dondoc.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
