/**
 * What people read, in two languages, and clean.
 */
@ApplicationModule(allowedDependencies = "facts")
@NullMarked
package vn.dondoc.text;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
