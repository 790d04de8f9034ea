/**
 * What a change of the rules would do; scenarios.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "configfile", "calendar", "registry", "directives", "rules",
		"rules :: engine", "releases", "records", "ledger", "findings" })
@NullMarked
package vn.dondoc.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
