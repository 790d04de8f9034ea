/**
 * The outbox: one digest per recipient and day, frozen, delivered and never lost; the
 * only door to mail.
 */
@ApplicationModule(allowedDependencies = { "alerts", "alerts :: acknowledgement", "audit", "calendar", "evaluation",
		"facts", "nodes", "paging", "registry", "rules", "text" })
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
