/**
 * Accounts, roles, sign-in, and what each may see and do.
 */
@ApplicationModule(allowedDependencies = { "text", "secrets", "journal" })
@NullMarked
package vn.dondoc.accounts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
