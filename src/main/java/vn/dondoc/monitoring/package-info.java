/**
 * Whether reminders go out: health, metrics, and what the pages say of it.
 */
@ApplicationModule(allowedDependencies = { "auditor", "nodes", "notification", "rules", "text" })
@NullMarked
package vn.dondoc.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
