/**
 * Reads the YAML files that admins edit and says file, line and column of what is wrong;
 * the only door to the YAML parser.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.configfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
