package vn.dondoc.notices.digest;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Term;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.Words;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Unit;
import vn.dondoc.text.CleanText;

/**
 * Puts a duty into words.
 */
final class RowWriter {

	private final Words words;

	private final Directory units;

	private final LinkSettings links;

	private final Documents documents;

	private final boolean quotes;

	RowWriter(Words words, Directory units, LinkSettings links, Documents documents, boolean quotes) {
		this.documents = documents;
		this.words = words;
		this.units = units;
		this.links = links;
		this.quotes = quotes;
	}

	DigestPage.Row row(DigestItem item, int number, boolean withUnit) {
		Alert alert = item.alert();
		return new DigestPage.Row(number, item.lateness(), withUnit ? unitName(item.unit()) : null, title(alert),
				clause(alert), this.quotes ? quote(alert) : null, target(alert), due(alert), moved(alert), status(item),
				times(item), escalated(alert), note(item.inPlaceOf()), this.links.toAlert(alert.id()));
	}

	String title(Alert alert) {
		return this.words.title(alert.title(), alert.titleEn(), alert.duty().period());
	}

	String unitName(String code) {
		return CleanText.line(this.units.unit(code).map(this::name).orElse(code));
	}

	private String name(Unit unit) {
		return this.words.either(unit.fact().name(), (unit.nameEn() != null) ? unit.nameEn() : "");
	}

	String clause(Alert alert) {
		String clause = alert.clause().isBlank() ? this.words.say("clause.none") : this.words.clause(alert.clause());
		String document = this.documents.name(alert);
		return (document != null) ? this.words.say("clause.of", clause, document) : clause;
	}

	@Nullable String quote(Alert alert) {
		String quote = CleanText.line(alert.why().owedBy().quote());
		return quote.isEmpty() ? null : "“" + quote + "”";
	}

	private @Nullable String target(Alert alert) {
		BigDecimal target = alert.why().target();
		if (target == null) {
			return null;
		}
		BigDecimal reading = alert.why().duty().reading();
		return (reading != null)
				? this.words.say("target.reading", this.words.percent(target), this.words.percent(reading))
				: this.words.say("target", this.words.percent(target));
	}

	private String due(Alert alert) {
		String day = this.words.day(alert.due());
		if (DutyKind.COMMENCEMENT.name().equals(alert.why().duty().kind())) {
			return this.words.say("due.from", day);
		}
		Term term = alert.why().term();
		String phrase = (term != null) ? phrase(term) : null;
		return (phrase != null) ? this.words.say("due.phrase", day, phrase) : this.words.say("due", day);
	}

	/**
	 * How the document puts a term; nothing when it names the day itself, and of what
	 * recurs, whose title names the period.
	 */
	private @Nullable String phrase(Term term) {
		String key = "term." + term.phrase();
		return switch (term.phrase()) {
			case IN_MONTH, BEFORE_MONTH -> this.words.say(key, this.words.month(term.day()));
			case BY_END_OF -> this.words.say(key, String.valueOf(term.day().getYear()));
			case ON, FROM, RECURRING -> null;
		};
	}

	@Nullable String moved(Alert alert) {
		if (alert.why().movedBy().isEmpty() || alert.why().calendarDue() == null) {
			return null;
		}
		String days = alert.why().movedBy().stream().map(this::dayOff).collect(Collectors.joining(", "));
		return this.words.say("moved", this.words.day(alert.why().calendarDue()), days);
	}

	private String dayOff(DueDate.DayOff off) {
		String name = CleanText.line(this.words.either(off.name(), off.nameEn()));
		return this.words.say("day-off", name, this.words.shortDay(off.date()));
	}

	private String status(DigestItem item) {
		return switch (item.lateness()) {
			case OVERDUE -> this.words.say("late", item.offset());
			case DUE -> this.words.say("today");
			case UPCOMING -> this.words.say("left", -item.offset());
		};
	}

	private String times(DigestItem item) {
		Letters letters = item.letters();
		return (letters.urgings() > 0) ? this.words.say("urging", letters.urgings())
				: this.words.say("reminder", Math.max(letters.reminders(), 1));
	}

	private @Nullable String escalated(Alert alert) {
		if (alert.stage() != Stage.ESCALATED) {
			return null;
		}
		return alert.why()
			.recipients()
			.stream()
			.filter((role) -> role != Recipient.HOLDER)
			.max(Recipient::compareTo)
			.map((role) -> this.words.say("escalated." + role))
			.orElseGet(() -> this.words.say("escalated", alert.level()));
	}

	private @Nullable String note(@Nullable Recipient inPlaceOf) {
		return (inPlaceOf != null) ? this.words.say("in-place-of." + inPlaceOf) : null;
	}

}
