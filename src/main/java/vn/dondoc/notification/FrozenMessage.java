package vn.dondoc.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * Hands the frozen bytes to the transport as they are, but for the end of the last line,
 * which {@link DotTransport} writes.
 */
class FrozenMessage extends MimeMessage {

	private final byte[] bytes;

	FrozenMessage(Session session, byte[] bytes) throws MessagingException {
		super(session, new ByteArrayInputStream(bytes));
		this.bytes = bytes;
	}

	@Override
	public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
		out.write(this.bytes, 0, this.bytes.length - 2);
	}

}
