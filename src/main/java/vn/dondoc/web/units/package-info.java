/**
 * The units and whom mails to them reach.
 */
@NullMarked
package vn.dondoc.web.units;

import org.jspecify.annotations.NullMarked;
