package vn.dondoc.notices.mail;

import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;

/**
 * What a mail says, then the files that go with it. Its boundary is given, as that of
 * {@link Alternatives} is.
 */
class Mixed extends MimeMultipart {

	Mixed(String boundary, Alternatives said, List<MimeBodyPart> files) throws MessagingException {
		super("mixed");
		ParameterList parameters = new ParameterList();
		parameters.set("boundary", "=_mixed_" + boundary);
		this.contentType = new ContentType("multipart", "mixed", parameters).toString();
		MimeBodyPart body = new MimeBodyPart();
		body.setContent(said);
		addBodyPart(body);
		for (MimeBodyPart file : files) {
			addBodyPart(file);
		}
	}

}
