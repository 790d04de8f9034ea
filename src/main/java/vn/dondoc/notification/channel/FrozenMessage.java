package vn.dondoc.notification.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Hands the frozen bytes to the transport as they are, but for the end of the last line,
 * which {@link DotTransport} writes.
 */
class FrozenMessage extends SMTPMessage {

	private final byte[] bytes;

	FrozenMessage(Session session, byte[] bytes, String returnPath) throws MessagingException {
		super(session, new ByteArrayInputStream(bytes));
		this.bytes = bytes;
		setEnvelopeFrom(returnPath);
	}

	@Override
	public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
		out.write(this.bytes, 0, this.bytes.length - 2);
	}

}
