package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.dondoc.notices.mail.Envelope;
import vn.dondoc.notices.mail.FrozenMail;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.MailTemplates;
import vn.dondoc.notices.mail.MailWriter;
import vn.dondoc.runs.Trouble;

/**
 * Makes the mail that tells an admin of trouble or of its end.
 */
@Component
class TroubleMail {

	private static final String LAYOUT = "trouble";

	private final MailTemplates templates = new MailTemplates();

	private final LinkSettings links;

	private final MailWriter writer;

	TroubleMail(LinkSettings links, MailWriter writer) {
		this.links = links;
		this.writer = writer;
	}

	Frozen freeze(String admin, LocalDate day, String purpose, Trouble trouble) {
		TroublePage page = TroubleWriter.page(trouble, day,
				TroubleWriter.onlyAudit(trouble) ? this.links.toAudit() : this.links.toRun(trouble.run()));
		Envelope envelope = new Envelope(admin, admin, day, purpose, page.subject(), List.of("vi", "en"), null, "");
		return new Frozen(envelope, this.writer.write(envelope, this.templates.text(LAYOUT, "vi", page),
				this.templates.html(LAYOUT, "vi", page), List.of()));
	}

	/**
	 * A mail and its envelope.
	 *
	 * @param envelope the envelope
	 * @param mail the mail
	 */
	record Frozen(Envelope envelope, FrozenMail mail) {
	}

}
