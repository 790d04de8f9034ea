/**
 * Finds out what became of messages whose outcome is not known, and decides where nothing
 * tells.
 */
@NullMarked
package vn.dondoc.delivery.reconcile;

import org.jspecify.annotations.NullMarked;
