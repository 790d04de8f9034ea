/**
 * Working days, holidays and the arithmetic of deadlines in Viet Nam.
 */
@ApplicationModule(allowedDependencies = { "configfile" })
@NullMarked
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
