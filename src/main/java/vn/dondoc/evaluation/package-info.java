/**
 * One run: what is owed, how it stands on a day, and what is to be said about it.
 */
@ApplicationModule(allowedDependencies = { "calendar", "compliance", "configfile", "facts", "nodes", "paging",
		"registry", "rules", "text" })
@NullMarked
package vn.dondoc.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
