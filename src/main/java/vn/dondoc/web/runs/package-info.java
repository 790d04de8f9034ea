/**
 * The runs: what was looked at, when, and what went wrong.
 */
@NullMarked
package vn.dondoc.web.runs;

import org.jspecify.annotations.NullMarked;
