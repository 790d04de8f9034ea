/**
 * Who did what and when: append-only, a chain in which a later change shows.
 */
@ApplicationModule(allowedDependencies = { "configfile", "secrets" })
@NullMarked
package vn.dondoc.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
