package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import vn.dondoc.evaluation.Trouble;

/**
 * Makes the mail that tells an admin of trouble or of its end.
 */
@Component
class TroubleMail {

	private final DigestTemplates templates = new DigestTemplates();

	private final LinkSettings links;

	private final MailWriter writer;

	TroubleMail(LinkSettings links, MailSettings settings, Clock clock) {
		this.links = links;
		this.writer = new MailWriter(Sender.of(settings.from()), clock);
	}

	Frozen freeze(String admin, LocalDate day, String purpose, Trouble trouble) {
		TroublePage page = new TroubleWriter(this.templates.texts()).page(trouble, day,
				TroubleWriter.onlyAudit(trouble) ? this.links.toAudit() : this.links.toRun(trouble.run()));
		Envelope envelope = new Envelope(admin, admin, day, purpose, page.subject(), List.of("vi", "en"), null);
		return new Frozen(envelope, this.writer.write(envelope, this.templates.text(page), this.templates.html(page)));
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
