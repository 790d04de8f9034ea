/**
 * Working days, and the arithmetic of deadlines.
 */
@ApplicationModule(allowedDependencies = { "configfile" })
@NullMarked
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
