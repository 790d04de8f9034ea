/**
 * Rule files: compiled into rulebooks, explained when they are wrong, kept as releases
 * and asked what is owed and what is to be said; the only door to Drools.
 */
@ApplicationModule(allowedDependencies = { "audit", "configfile", "facts", "nodes", "paging", "text" })
@NullMarked
package vn.dondoc.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
