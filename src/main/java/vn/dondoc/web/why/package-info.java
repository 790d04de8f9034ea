/**
 * Why something is said of a duty, and why nothing is.
 */
@NullMarked
package vn.dondoc.web.why;

import org.jspecify.annotations.NullMarked;
