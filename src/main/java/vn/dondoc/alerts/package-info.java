/**
 * The alert log: stages, slots, rounds, and acknowledgements.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "paging", "calendar", "journal", "registry", "directives",
		"releases", "ledger", "findings" })
@NullMarked
package vn.dondoc.alerts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
