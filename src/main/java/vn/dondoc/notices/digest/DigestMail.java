package vn.dondoc.notices.digest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

	private final MailTemplates templates = new MailTemplates();

	private final Units units;

	private final LinkSettings links;

	private final MailWriter writer;

	private final ReleaseNumbers ruleSets;

	private final KnownDirectives directives;

	private final LetterLimits limits;

	private final Clock clock;

	DigestMail(Units units, LinkSettings links, MailWriter writer, ReleaseNumbers ruleSets, KnownDirectives directives,
			LetterLimits limits, Clock clock) {
		this.directives = directives;
		this.units = units;
		this.links = links;
		this.writer = writer;
		this.ruleSets = ruleSets;
		this.limits = limits;
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
		RowWriter rows = new RowWriter(words, directory, this.links, documents, true);
		FooterWriter footers = new FooterWriter(words, directory, rows, documents, this.ruleSets);
		Optional<TaskList.File> list = digest.hasTaskList(this.limits.listed())
				? new TaskList(words, rows, this.links).of(digest, this.limits) : Optional.empty();
		Room.Laid laid = Room.fit(this.limits.listed(), digest.isLong(),
				(room) -> new PageWriter(words, rows).page(digest,
						new PartWriter(digest, words, room.compact() ? rows.withoutQuotes() : rows, this.links, room,
								list.isPresent())
							.parts(),
						footers.footers(digest, room, list), room.compact()),
				this::html);
		DigestPage page = laid.page();
		Reader to = digest.to();
		Envelope envelope = new Envelope(to.email(), to.name(), digest.day(), Digest.PURPOSE, page.subject(),
				List.of(page.language()), footers.focalPoint(digest).orElse(null), DigestItem.points(digest.items()));
		List<Attachment> attachments = new ArrayList<>();
		if (!digest.firstReminders().isEmpty() || !digest.changedDates().isEmpty()) {
			attachments
				.add(new DueDates(words, rows, this.links, this.writer.sender(), this.clock.instant()).of(digest));
		}
		list.map(TaskList.File::attachment).ifPresent(attachments::add);
		return this.writer.write(envelope, text(page), laid.html(), attachments);
	}

	private String html(DigestPage page) {
		return this.templates.html(LAYOUT, page.language(), page);
	}

	private String text(DigestPage page) {
		return this.templates.text(LAYOUT, page.language(), page);
	}

}
