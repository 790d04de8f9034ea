/**
 * The messages in the database, and the way of one delivery through them.
 */
@NullMarked
package vn.dondoc.delivery.outbox;

import org.jspecify.annotations.NullMarked;
