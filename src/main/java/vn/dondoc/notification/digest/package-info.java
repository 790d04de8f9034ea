/**
 * The digest: what one recipient is told on one day, put into words and laid out.
 */
@NullMarked
package vn.dondoc.notification.digest;

import org.jspecify.annotations.NullMarked;
