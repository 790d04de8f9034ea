/**
 * The cross-check: whether everything that should have been said was said.
 */
@NullMarked
package vn.dondoc.web.audit;

import org.jspecify.annotations.NullMarked;
