/**
 * The files that admins edit, read with line and column.
 */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package vn.dondoc.configfile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
