/**
 * The pages.
 */
@ApplicationModule(allowedDependencies = { "alerts", "alerts :: acknowledgement", "audit", "calendar", "compliance",
		"evaluation", "evaluation :: rehearsal", "facts", "notification", "registry", "rules", "security" })
@NullMarked
package vn.dondoc.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
