/**
 * To whom a mail goes that could not be delivered, and whose fault that was.
 */
@NullMarked
package vn.dondoc.delivery.handover;

import org.jspecify.annotations.NullMarked;
