/**
 * Lists that are paged by key.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.paging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
