/**
 * What every page shares: language, wording, badges, paging, filters and errors.
 */
@NullMarked
package vn.dondoc.web.layout;

import org.jspecify.annotations.NullMarked;
