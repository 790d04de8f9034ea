/**
 * The outbox: one digest per recipient and day, frozen, delivered and never lost; the
 * only door to mail.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "paging", "configfile", "calendar", "journal", "nodes",
		"registry", "releases", "alerts", "alerts :: acknowledgement", "runs" })
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
