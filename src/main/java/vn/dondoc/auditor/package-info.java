/**
 * Reckons once more, independently, what should have been said.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "calendar", "journal", "registry", "directives", "rules",
		"rules :: engine", "releases", "records", "ledger", "findings", "runs" })
@NullMarked
package vn.dondoc.auditor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
