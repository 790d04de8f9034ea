package vn.dondoc.notification.digest;

import java.util.List;

import org.springframework.stereotype.Component;
import vn.dondoc.notification.mail.Envelope;
import vn.dondoc.notification.mail.FrozenMail;
import vn.dondoc.notification.mail.LinkSettings;
import vn.dondoc.notification.mail.MailTemplates;
import vn.dondoc.notification.mail.MailWriter;
import vn.dondoc.notification.mail.Words;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Units;

/**
 * Makes the mail of a digest: words, layout, bytes.
 */
@Component
public class DigestMail {

	private static final String LAYOUT = "digest";

	private final MailTemplates templates = new MailTemplates();

	private final Units units;

	private final LinkSettings links;

	private final MailWriter writer;

	DigestMail(Units units, LinkSettings links, MailWriter writer) {
		this.units = units;
		this.links = links;
		this.writer = writer;
	}

	/**
	 * Makes the mail.
	 * @param digest what it says to whom
	 * @return every byte of it
	 */
	public FrozenMail freeze(Digest digest) {
		Words words = Words.in(digest.to().locale(), this.templates.texts());
		Directory directory = this.units.directory();
		RowWriter rows = new RowWriter(words, directory, this.links);
		FooterWriter footers = new FooterWriter(words, directory, rows);
		DigestPage page = new PageWriter(words, rows, footers).page(digest);
		Reader to = digest.to();
		Envelope envelope = new Envelope(to.email(), to.name(), digest.day(), Digest.PURPOSE, page.subject(),
				List.of(page.language()), footers.focalPoint(digest).orElse(null));
		return this.writer.write(envelope, this.templates.text(LAYOUT, page.language(), page),
				this.templates.html(LAYOUT, page.language(), page));
	}

}
