package vn.dondoc.notices.mail;

/**
 * A mail that will never change again.
 *
 * @param messageId its {@code Message-ID}
 * @param subject its subject, readable
 * @param bytes the whole of it, RFC 5322
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record FrozenMail(String messageId, String subject, byte[] bytes) {
}
