/**
 * From frozen letter to its known outcome: outbox, channels, reconciliation, returns.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "paging", "configfile", "journal", "nodes", "registry",
		"notices", "notices :: digest", "notices :: mail" })
@NullMarked
package vn.dondoc.delivery;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
