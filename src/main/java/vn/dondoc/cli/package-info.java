/**
 * The commands of the jar, without a database or a Spring context; and the entry point.
 */
@ApplicationModule(allowedDependencies = { "alerts", "calendar", "compliance", "configfile", "evaluation",
		"evaluation :: rehearsal", "evaluation :: scenarios", "facts", "registry", "rules" })
@NullMarked
package vn.dondoc.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
