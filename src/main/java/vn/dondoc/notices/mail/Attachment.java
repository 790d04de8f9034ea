package vn.dondoc.notices.mail;

/**
 * A file that goes with a mail.
 *
 * @param name its name, plain ASCII
 * @param type its media type with parameters
 * @param content every byte of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Attachment(String name, String type, byte[] content) {
}
