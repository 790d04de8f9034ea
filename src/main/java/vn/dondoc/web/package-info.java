/**
 * The pages.
 */
@ApplicationModule(allowedDependencies = { "alerts", "alerts :: acknowledgement", "audit", "auditor", "calendar",
		"compliance", "evaluation", "evaluation :: rehearsal", "facts", "monitoring", "nodes", "notification",
@ApplicationModule(allowedDependencies = { "registry", "rules", "security", "text", "paging" })
@NullMarked
package vn.dondoc.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
