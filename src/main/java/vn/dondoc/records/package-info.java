/**
 * What people say of a duty: reports and readings.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "configfile" })
@NullMarked
package vn.dondoc.records;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
