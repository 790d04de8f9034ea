/**
 * The processes that share one database, and its clock.
 */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package vn.dondoc.nodes;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
