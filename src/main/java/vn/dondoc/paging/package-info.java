/**
 * Lists that are read a page at a time.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.paging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
