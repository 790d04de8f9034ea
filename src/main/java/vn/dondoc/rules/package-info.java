/**
 * A rule file: read, refused or compiled, and asked; the only door to Drools.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "configfile", "directives" })
@NullMarked
package vn.dondoc.rules;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
