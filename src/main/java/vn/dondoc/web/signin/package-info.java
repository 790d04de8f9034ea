/**
 * Signing in.
 */
@NullMarked
package vn.dondoc.web.signin;

import org.jspecify.annotations.NullMarked;
