/**
 * Whether reminders go out: health, metrics, and advice on pages.
 */
@ApplicationModule(allowedDependencies = { "text", "nodes", "rules", "releases", "runs", "delivery", "auditor" })
@NullMarked
package vn.dondoc.monitoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
