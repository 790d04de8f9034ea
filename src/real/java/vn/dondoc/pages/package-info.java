/**
 * The pages as a person meets them: a real server, a real browser.
 */
@NullMarked
package vn.dondoc.pages;

import org.jspecify.annotations.NullMarked;

