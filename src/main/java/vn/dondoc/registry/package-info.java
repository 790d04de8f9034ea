/**
 * The units of the organisation, whom to write to there, and the lists that clauses name.
 */
@ApplicationModule(allowedDependencies = { "audit", "facts", "configfile" })
@NullMarked
package vn.dondoc.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
