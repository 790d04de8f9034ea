package vn.dondoc.notification;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Units;

/**
 * Makes the mail of a digest: words, layout, bytes.
 */
@Component
class DigestMail {

	private final DigestTemplates templates = new DigestTemplates();

	private final Units units;

	private final LinkSettings links;

	private final MailWriter writer;

	DigestMail(Units units, LinkSettings links, MailSettings settings, Clock clock) {
		this.units = units;
		this.links = links;
		this.writer = new MailWriter(Sender.of(settings.from()), clock);
	}

	FrozenMail freeze(Digest digest) {
		Words words = Words.in(digest.to().locale(), this.templates.texts());
		Directory directory = this.units.directory();
		RowWriter rows = new RowWriter(words, directory, this.links);
		FooterWriter footers = new FooterWriter(words, directory, rows);
		DigestPage page = new PageWriter(words, rows, footers).page(digest);
		Addressee to = digest.to();
		Envelope envelope = new Envelope(to.email(), to.name(), digest.day(), Digest.PURPOSE, page.subject(),
				List.of(page.language()), footers.focalPoint(digest).orElse(null));
		return this.writer.write(envelope, this.templates.text(page), this.templates.html(page));
	}

}
