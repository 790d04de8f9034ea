package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import vn.dondoc.alerts.AlertWhy;
import vn.dondoc.directives.Directive;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.notices.mail.Words;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Mailbox;
import vn.dondoc.releases.ReleaseNumbers;
import vn.dondoc.text.CleanText;

/**
 * How to answer, whom to ask, and why the mail came.
 */
final class FooterWriter {

	private final Words words;

	private final Directory units;

	private final RowWriter rows;

	private final Documents documents;

	private final ReleaseNumbers ruleSets;

	private final ChangeWriter changes;

	FooterWriter(Words words, Directory units, RowWriter rows, Documents documents, ReleaseNumbers ruleSets) {
		this.documents = documents;
		this.words = words;
		this.units = units;
		this.rows = rows;
		this.ruleSets = ruleSets;
		this.changes = new ChangeWriter(words, rows);
	}

	List<DigestPage.Footer> footers(Digest digest) {
		Optional<Contact> focalPoint = focalPoint(digest);
		List<DigestPage.Footer> footers = new ArrayList<>(this.changes.changes(digest));
		if (!digest.onlyTells()) {
			footers.add(answer(digest, focalPoint));
		}
		footers.add(ask(focalPoint));
		List<String> attached = attached(digest);
		if (!attached.isEmpty()) {
			footers.add(new DigestPage.Footer(this.words.say("attached"), attached));
		}
		closing(digest).ifPresent((line) -> footers.add(new DigestPage.Footer(null, List.of(line))));
		footers.add(why(digest));
		return footers;
	}

	/**
	 * Whom the recipient can ask: the focal point, unless that is the recipient.
	 */
	Optional<Contact> focalPoint(Digest digest) {
		return this.units.contacts(digest.askedAbout(), Recipient.FOCAL_POINT, this.documents.oversight())
			.stream()
			.filter((contact) -> contact.trouble() == null)
			.filter((contact) -> Mailbox.of(contact.email())
				.filter((address) -> !address.equals(digest.to().email()))
				.isPresent())
			.findFirst();
	}

	private DigestPage.Footer answer(Digest digest, Optional<Contact> focalPoint) {
		String key = "answer." + digest.voice();
		String line = focalPoint.map((contact) -> this.words.say(key, name(contact), contact.email().strip()))
			.orElseGet(() -> this.words.say(key + ".alone"));
		return new DigestPage.Footer(this.words.say("answer"), List.of(line));
	}

	private DigestPage.Footer ask(Optional<Contact> focalPoint) {
		String line = focalPoint.map((contact) -> this.words.say("ask.contact", name(contact), contact.email().strip()))
			.orElseGet(() -> this.words.say("ask.administrator"));
		return new DigestPage.Footer(this.words.say("ask"), List.of(line));
	}

	private List<String> attached(Digest digest) {
		List<String> lines = new ArrayList<>();
		int firsts = digest.firstReminders().size();
		if (firsts > 0) {
			lines.add(this.words.say("attached.dates", firsts));
		}
		int changed = digest.changedDates().size();
		if (changed > 0) {
			lines.add(this.words.say("attached.changed", changed));
		}
		if (digest.hasTaskList()) {
			lines.add(this.words.say("attached.tasks", digest.items().size()));
		}
		return lines;
	}

	private DigestPage.Footer why(Digest digest) {
		List<String> lines = new ArrayList<>();
		lines.add(this.words.say("why.role." + digest.voice(), this.words.day(digest.day())));
		if (!digest.onlyTells()) {
			lines.add(points(digest));
		}
		distinct(digest, (why) -> why.owedBy().legalBasis())
			.forEach((basis) -> lines.add(this.words.say("why.basis", basis)));
		for (Directive document : this.documents.named()) {
			String title = this.words.either(document.title(), document.titleEn());
			lines.add(title.isEmpty() ? this.words.say("why.document", CleanText.line(document.name()))
					: this.words.say("why.document.titled", CleanText.line(document.name()), CleanText.line(title)));
		}
		return new DigestPage.Footer(this.words.say("why"), lines);
	}

	/**
	 * An English letter ends with the contact.
	 */
	private Optional<String> closing(Digest digest) {
		if (this.words.isEnglish()) {
			return Optional.empty();
		}
		boolean upward = digest.voice() == Digest.Voice.LEADERSHIP;
		return Optional.of(this.words.say(upward ? "closing.LEADERSHIP" : "closing"));
	}

	/**
	 * The points reached, the latest first, and the rule sets that name them.
	 */
	private String points(Digest digest) {
		List<String> points = digest.items()
			.stream()
			.filter(DigestItem::isReached)
			.map((item) -> item.slots().get(item.slots().size() - 1))
			.distinct()
			.sorted(Comparator.reverseOrder())
			.map(this::point)
			.toList();
		List<String> ruleSets = distinct(digest, AlertWhy::release).stream()
			.map(this.ruleSets::of)
			.filter(OptionalLong::isPresent)
			.map((number) -> String.valueOf(number.getAsLong()))
			.toList();
		return ruleSets.isEmpty() ? this.words.say("why.points", this.words.list(points))
				: this.words.say("why.points.by", this.words.list(points), this.words.list(ruleSets));
	}

	private String point(Slot slot) {
		String when = (slot.offset() > 0) ? "after" : ((slot.offset() < 0) ? "before" : "on");
		return this.words.say("why.point." + when, Math.abs(slot.offset()));
	}

	private List<String> distinct(Digest digest, Function<AlertWhy, String> text) {
		return digest.items()
			.stream()
			.map((item) -> CleanText.line(text.apply(item.alert().why())))
			.filter((line) -> !line.isEmpty())
			.distinct()
			.toList();
	}

	/**
	 * A contact is named in its own language; a reader of another knows it by its unit.
	 */
	private String name(Contact contact) {
		return contact.locale().startsWith(this.words.language()) ? CleanText.line(contact.name())
				: this.rows.unitName(contact.unit());
	}

}
