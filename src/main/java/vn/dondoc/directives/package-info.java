/**
 * The documents that impose obligations: which rule files are theirs, who watches over
 * them, until when they are in force.
 */
@ApplicationModule(allowedDependencies = { "text", "configfile", "registry" })
@NullMarked
package vn.dondoc.directives;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
