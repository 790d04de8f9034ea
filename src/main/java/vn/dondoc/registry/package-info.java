/**
 * Units, their people, and the lists they stand on.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "configfile", "journal" })
@NullMarked
package vn.dondoc.registry;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
