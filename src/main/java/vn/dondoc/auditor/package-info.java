/**
 * The auditor: recomputes from the rules what should have been said and compares it with
 * what the tables hold. It shares no code with those who write alerts, notices and
 * messages, so that it can catch their mistakes.
 */
@ApplicationModule(
		allowedDependencies = { "audit", "calendar", "compliance", "evaluation", "facts", "registry", "rules", "text" })
@NullMarked
package vn.dondoc.auditor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
