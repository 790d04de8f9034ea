/**
 * The ledger of duties: what each unit owes, by when, and how far it has come.
 */
@ApplicationModule(allowedDependencies = { "facts", "registry", "calendar", "audit", "configfile" })
@NullMarked
package vn.dondoc.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
