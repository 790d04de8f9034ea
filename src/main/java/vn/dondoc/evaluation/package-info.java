/**
 * One run: what is owed, how it stands on a day, and what is to be said about it.
 */
@ApplicationModule(allowedDependencies = { "audit", "calendar", "configfile", "facts", "registry", "rules",
@ApplicationModule(allowedDependencies = { "compliance", "nodes", "text", "paging" })
@NullMarked
package vn.dondoc.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
