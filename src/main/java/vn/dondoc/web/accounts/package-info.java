/**
 * The accounts, and one's own.
 */
@NullMarked
package vn.dondoc.web.accounts;

import org.jspecify.annotations.NullMarked;
