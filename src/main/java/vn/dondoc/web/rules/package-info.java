/**
 * The rules: what runs, the editor, what a change would do, who approves it, and the
 * words that rules may use.
 */
@NullMarked
package vn.dondoc.web.rules;

import org.jspecify.annotations.NullMarked;
