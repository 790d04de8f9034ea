/**
 * Accounts, roles and sign-in.
 */
@ApplicationModule(allowedDependencies = { "registry", "audit" })
@NullMarked
package vn.dondoc.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
