/**
 * Tests that drive the whole server: rule files in, mails out.
 */
@NullMarked
package vn.dondoc.endtoend;

import org.jspecify.annotations.NullMarked;
