/**
 * What each unit owes, by when, and how it stands.
 */
@ApplicationModule(allowedDependencies = { "facts", "calendar", "rules", "records" })
@NullMarked
package vn.dondoc.ledger;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
