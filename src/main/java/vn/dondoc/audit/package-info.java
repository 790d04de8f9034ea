/**
 * The journal: who did what and when, append-only and hash-chained, so that a later
 * change shows.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
