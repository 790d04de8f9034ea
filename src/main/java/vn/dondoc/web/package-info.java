/**
 * The pages.
 */
@ApplicationModule(allowedDependencies = { "alerts", "alerts :: acknowledgement", "auditor", "calendar", "compliance",
		"evaluation", "evaluation :: rehearsal", "facts", "monitoring", "nodes", "notification", "paging", "registry",
		"rules", "security", "text" })
@NullMarked
package vn.dondoc.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
