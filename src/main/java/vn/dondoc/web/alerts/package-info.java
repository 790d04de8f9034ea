/**
 * The alert log: what is late, whose it is and whether it was said.
 */
@NullMarked
package vn.dondoc.web.alerts;

import org.jspecify.annotations.NullMarked;
