package vn.dondoc.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;

/**
 * The same content twice, the better one last. Its boundary is given, because one made up
 * from the time of day would make each rendering another.
 */
class Alternatives extends MimeMultipart {

	Alternatives(String boundary, MimeBodyPart text, MimeBodyPart html) throws MessagingException {
		super("alternative");
		ParameterList parameters = new ParameterList();
		parameters.set("boundary", "=_" + boundary);
		this.contentType = new ContentType("multipart", "alternative", parameters).toString();
		addBodyPart(text);
		addBodyPart(html);
	}

}
