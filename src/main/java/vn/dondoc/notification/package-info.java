/**
 * The outbox: one digest per recipient and day, frozen, delivered and never lost; the
 * only door to mail.
 */
@ApplicationModule(allowedDependencies = { "alerts", "alerts :: acknowledgement", "evaluation", "registry", "calendar",
@ApplicationModule(allowedDependencies = { "facts", "audit", "nodes", "text", "paging" })
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
