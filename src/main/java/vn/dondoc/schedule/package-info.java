/**
 * Wakes runs and delivery; the only door to Quartz.
 */
@ApplicationModule(allowedDependencies = { "nodes", "rules", "releases", "runs", "delivery", "auditor" })
@NullMarked
package vn.dondoc.schedule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
