/**
 * The messages: what was written to whom, and whether it went out.
 */
@NullMarked
package vn.dondoc.web.messages;

import org.jspecify.annotations.NullMarked;
