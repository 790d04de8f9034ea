/**
 * The one way in which anything is put into the reader's language; and what is kept for
 * people to read, as a code and its arguments.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.text;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
