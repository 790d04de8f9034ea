package vn.dondoc.delivery;

/**
 * A file that goes with a message.
 *
 * @param name its name
 * @param type its media type, without parameters
 * @param content every byte of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record MessageFile(String name, String type, byte[] content) {
}
