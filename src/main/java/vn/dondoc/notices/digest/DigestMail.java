package vn.dondoc.notices.digest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.dondoc.notices.mail.Attachment;
import vn.dondoc.notices.mail.Envelope;
import vn.dondoc.notices.mail.FrozenMail;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.MailTemplates;
import vn.dondoc.notices.mail.MailWriter;
import vn.dondoc.notices.mail.Words;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.releases.ReleaseNumbers;

/**
 * Makes the mail of a digest: words, layout, bytes.
 */
@Component
public class DigestMail {

	private static final String LAYOUT = "digest";

	/**
	 * Gmail shows about so many octets of a mail and hides the rest behind a link.
	 */
	private static final int SHOWN_WHOLE = 100_000;

	private final MailTemplates templates = new MailTemplates();

	private final Units units;

	private final LinkSettings links;

	private final MailWriter writer;

	private final ReleaseNumbers ruleSets;

	private final KnownDirectives directives;

	private final Clock clock;

	DigestMail(Units units, LinkSettings links, MailWriter writer, ReleaseNumbers ruleSets, KnownDirectives directives,
			Clock clock) {
		this.directives = directives;
		this.units = units;
		this.links = links;
		this.writer = writer;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	/**
	 * Makes the mail.
	 * @param digest what it says to whom
	 * @return every byte of it
	 */
	public FrozenMail freeze(Digest digest) {
		Words words = Words.in(digest.to().locale());
		Directory directory = this.units.directory();
		Documents documents = Documents.of(this.directives, digest.items(), digest.changed());
		RowWriter rows = new RowWriter(words, directory, this.links, documents, !digest.isLong());
		FooterWriter footers = new FooterWriter(words, directory, rows, documents, this.ruleSets);
		DigestPage page = new PageWriter(words, rows, footers).page(digest,
				new PartWriter(digest, words, rows, this.links).parts());
		Reader to = digest.to();
		Envelope envelope = new Envelope(to.email(), to.name(), digest.day(), Digest.PURPOSE, page.subject(),
				List.of(page.language()), footers.focalPoint(digest).orElse(null), DigestItem.points(digest.items()));
		return write(envelope, page, attachments(digest, words, rows), digest, words);
	}

	private FrozenMail write(Envelope envelope, DigestPage page, List<Attachment> attachments, Digest digest,
			Words words) {
		String html = html(page);
		if (html.getBytes(StandardCharsets.UTF_8).length > SHOWN_WHOLE) {
			DigestPage warned = page.warning(words.say("long", digest.items().size()));
			return this.writer.write(envelope, text(warned), html(warned), attachments);
		}
		return this.writer.write(envelope, text(page), html, attachments);
	}

	private List<Attachment> attachments(Digest digest, Words words, RowWriter rows) {
		List<Attachment> attachments = new ArrayList<>();
		if (!digest.firstReminders().isEmpty() || !digest.changedDates().isEmpty()) {
			attachments
				.add(new DueDates(words, rows, this.links, this.writer.sender(), this.clock.instant()).of(digest));
		}
		if (digest.hasTaskList()) {
			attachments.add(new TaskList(words, rows, this.links).of(digest));
		}
		return attachments;
	}

	private String html(DigestPage page) {
		return this.templates.html(LAYOUT, page.language(), page);
	}

	private String text(DigestPage page) {
		return this.templates.text(LAYOUT, page.language(), page);
	}

}
