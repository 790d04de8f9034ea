package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.dondoc.notices.digest.DigestItem.Lateness;
import vn.dondoc.notices.mail.Envelope;
import vn.dondoc.notices.mail.FrozenMail;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.MailTemplates;
import vn.dondoc.notices.mail.MailWriter;
import vn.dondoc.notices.mail.Words;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.text.CleanText;

/**
 * Makes the mail that hands on what could not be delivered, laid out like a digest.
 */
@Component
public class UndeliveredMail {

	private static final String LAYOUT = "digest";

	/**
	 * More duties than these take little room each.
	 */
	private static final int MANY = 40;

	private final MailTemplates templates = new MailTemplates();

	private final Units units;

	private final LinkSettings links;

	private final MailWriter writer;

	private final KnownDirectives directives;

	UndeliveredMail(Units units, LinkSettings links, MailWriter writer, KnownDirectives directives) {
		this.directives = directives;
		this.units = units;
		this.links = links;
		this.writer = writer;
	}

	/**
	 * Makes the mail.
	 * @param undelivered what could not be delivered
	 * @param to who is told
	 * @param station as what, such as {@code DEPUTY}
	 * @param today the day it is put together for
	 * @return every byte of it, and its envelope
	 */
	public Frozen freeze(Undelivered undelivered, Reader to, String station, LocalDate today) {
		Words words = Words.in(to.locale());
		boolean many = undelivered.items().size() > MANY;
		RowWriter rows = new RowWriter(words, this.units.directory(), this.links,
				Documents.of(this.directives, undelivered.items(), List.of()), !many);
		DigestPage page = page(undelivered, to, station, today, words, rows);
		Envelope envelope = new Envelope(to.email(), to.name(), today, undelivered.purpose(), page.subject(),
				List.of(page.language()), null, DigestItem.points(undelivered.items()));
		return new Frozen(envelope, this.writer.write(envelope, this.templates.text(LAYOUT, page.language(), page),
				this.templates.html(LAYOUT, page.language(), page), List.of()));
	}

	private DigestPage page(Undelivered undelivered, Reader to, String station, LocalDate today, Words words,
			RowWriter rows) {
		String name = CleanText.line(undelivered.name());
		List<DigestItem> items = undelivered.items();
		String action = items.isEmpty() ? "undelivered.action.empty" : "undelivered.action";
		return new DigestPage(words.language(), subject(name, undelivered, station, words),
				words.say("undelivered.title", words.day(today)), words.say("greeting", CleanText.line(to.name())),
				words.say(action, name, undelivered.email(), items.size()),
				items.isEmpty() ? Lateness.DUE : items.get(0).lateness(), null, items.size() > MANY, parts(items, rows),
				footers(undelivered, station, words));
	}

	private static String subject(String name, Undelivered undelivered, String station, Words words) {
		String key = "ADMIN".equals(station) ? "undelivered.subject.ADMIN" : "undelivered.subject";
		return words.say(key, name, words.day(undelivered.sentOn()));
	}

	private static List<DigestPage.Part> parts(List<DigestItem> items, RowWriter rows) {
		if (items.isEmpty()) {
			return List.of();
		}
		List<DigestPage.Row> listed = IntStream.range(0, items.size())
			.mapToObj((i) -> rows.row(items.get(i), i + 1, true))
			.toList();
		return List.of(new DigestPage.Part(null, List.of(), null, List.of(new DigestPage.Group(null, listed)), null));
	}

	private List<DigestPage.Footer> footers(Undelivered undelivered, String station, Words words) {
		return List.of(
				new DigestPage.Footer(words.say("undelivered.what"),
						Stream.concat(
								Stream.of(words.say("undelivered.mail", CleanText.line(undelivered.subject())),
										words.say("undelivered.address", undelivered.email())),
								Stream.ofNullable(undelivered.why()).map(words::reason))
							.toList()),
				new DigestPage.Footer(words.say("undelivered.do"),
						List.of(words.say("undelivered.correct", this.links.toUnits(undelivered.email())))),
				new DigestPage.Footer(words.say("why"),
						List.of(words.say("undelivered.why." + station, Long.toString(undelivered.message())))));
	}

	/**
	 * A mail and its envelope.
	 *
	 * @param envelope the envelope
	 * @param mail the mail
	 */
	public record Frozen(Envelope envelope, FrozenMail mail) {
	}

}
