/**
 * The secret that one installation keeps outside its database.
 */
@ApplicationModule(allowedDependencies = { "configfile" })
@NullMarked
package vn.dondoc.secrets;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
