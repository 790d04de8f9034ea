/**
 * Wakes the runs and the delivery at their times; the only door to Quartz.
 */
@ApplicationModule(allowedDependencies = { "auditor", "evaluation", "nodes", "notification", "rules" })
@NullMarked
package vn.dondoc.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
