/**
 * What is kept for people to read, as a code and its arguments, and put into the reader's
 * language where it is shown.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.text;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
