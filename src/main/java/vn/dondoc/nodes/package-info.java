/**
 * The processes that share one database: which there are, which are alive, and the one
 * clock that all of them go by.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
