/**
 * Mails as files in a folder.
 */
@NullMarked
package vn.dondoc.delivery.channel.folder;

import org.jspecify.annotations.NullMarked;
