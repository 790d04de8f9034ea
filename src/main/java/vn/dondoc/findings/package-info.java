/**
 * What is to be said of each duty on a day, and why or why not.
 */
@ApplicationModule(allowedDependencies = { "facts", "configfile", "calendar", "registry", "rules", "releases",
		"records", "ledger" })
@NullMarked
package vn.dondoc.findings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
