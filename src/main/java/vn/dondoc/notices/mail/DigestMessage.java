package vn.dondoc.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A message whose {@code Message-ID} is given, not made up.
 */
class DigestMessage extends MimeMessage {

	private final String givenId;

	DigestMessage(Session session, String givenId) {
		super(session);
		this.givenId = givenId;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", this.givenId);
	}

}
