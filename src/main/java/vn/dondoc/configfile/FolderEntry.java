package vn.dondoc.configfile;

import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;

/**
 * Something in an admin's folder.
 *
 * @param file the file or folder, where it really is, by the name it is seen under; the
 * name is empty for the admin's folder itself
 * @param folder whether it is a folder; so may be what is refused as leading
 * {@link FileRefusal#NOWHERE}
 * @param written when it was written last
 * @param size its size in bytes
 * @param refusal why it is neither read nor looked into, or {@code null}
 */
public record FolderEntry(AdminFile file, boolean folder, FileTime written, long size, @Nullable FileRefusal refusal) {
}
