/**
 * The alert log: which slot of which duty was said when and why, from the first reminder
 * to the end.
 */
@ApplicationModule(allowedDependencies = { "audit", "calendar", "compliance", "evaluation", "facts", "paging", "text" })
@NullMarked
package vn.dondoc.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
