/**
 * Which rules run, who wanted them, and what waits for approval.
 */
@ApplicationModule(allowedDependencies = { "text", "paging", "configfile", "journal", "nodes", "registry", "accounts",
		"directives", "rules", "rules :: engine", "rules :: language" })
@NullMarked
package vn.dondoc.releases;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
