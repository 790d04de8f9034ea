/**
 * The commands.
 */
@ApplicationModule(
		allowedDependencies = { "facts", "text", "configfile", "calendar", "journal", "registry", "directives", "rules",
				"rules :: engine", "records", "ledger", "findings", "runs", "rehearsal", "rehearsal :: scenarios" })
@NullMarked
package vn.dondoc.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
