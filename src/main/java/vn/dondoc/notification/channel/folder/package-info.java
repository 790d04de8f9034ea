/**
 * Mails as files in a folder.
 */
@NullMarked
package vn.dondoc.notification.channel.folder;

import org.jspecify.annotations.NullMarked;
