package vn.dondoc.notices.digest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.notices.mail.Attachment;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.Sender;
import vn.dondoc.notices.mail.Words;

/**
 * Due dates for the recipient's calendar, RFC 5545: a whole day for each duty that is
 * reminded of for the first time. A duty keeps its event for ever: when its due date
 * moves, the event has the same name and a higher sequence, so that a calendar moves the
 * day and does not show two; when the duty is done or withdrawn, the event is cancelled.
 */
final class DueDates {

	/** How many days one file brings, the soonest, and how many it changes. */
	static final int MOST = 300;

	private final Words words;

	private final RowWriter rows;

	private final LinkSettings links;

	private final Sender organizer;

	private final Instant now;

	DueDates(Words words, RowWriter rows, LinkSettings links, Sender organizer, Instant now) {
		this.words = words;
		this.rows = rows;
		this.links = links;
		this.organizer = organizer;
		this.now = now.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * The dates that are first reminded of, and what became of dates that were.
	 */
	Attachment of(Digest digest) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//dondoc//dondoc//VI"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableMethod.PUBLISH);
		digest.firstReminders()
			.stream()
			.limit(MOST)
			.map(DigestItem::alert)
			.forEach((alert) -> calendar.add(event(alert, alert.due(), alert.round() - 1)));
		digest.changedDates().stream().limit(MOST).forEach((alert) -> calendar.add(changed(alert)));
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter(true).output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Attachment(this.words.say("file.dates"), "text/calendar; charset=UTF-8; method=PUBLISH",
				Folding.octets(text.toString()).getBytes(StandardCharsets.UTF_8));
	}

	private VEvent changed(Alert alert) {
		LocalDate movedTo = alert.movedTo();
		VEvent event = event(alert, (movedTo != null) ? movedTo : alert.due(), alert.round());
		if (movedTo == null) {
			event.add(ImmutableStatus.VEVENT_CANCELLED);
		}
		return event;
	}

	private VEvent event(Alert alert, LocalDate day, int sequence) {
		VEvent event = new VEvent(false);
		event.add(new Uid(uid(alert)));
		event.add(new DtStamp(this.now));
		event.add(new DtStart<>(day));
		event.add(new Sequence(sequence));
		event.add(organizer());
		event.add(new Summary(summary(alert)));
		event.add(new Description(description(alert)));
		event.add(new Url(URI.create(this.links.toAlert(alert.id()))));
		event.add(ImmutableTransp.TRANSPARENT);
		return event;
	}

	/**
	 * A name that no round, due date or language changes, and no other installation has.
	 */
	private String uid(Alert alert) {
		String name = this.links.url() + "\n" + alert.duty().unit() + "\n" + alert.duty().owed();
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private Organizer organizer() {
		Organizer made = new Organizer(URI.create("mailto:" + this.organizer.email()));
		String name = this.organizer.name();
		if (name != null) {
			made.add(new Cn(name));
		}
		return made;
	}

	private String summary(Alert alert) {
		boolean begins = DutyKind.COMMENCEMENT.name().equals(alert.why().duty().kind());
		return this.words.say(begins ? "dates.begins" : "dates.due", this.rows.title(alert),
				this.rows.unitName(alert.duty().unit()));
	}

	private String description(Alert alert) {
		return Stream
			.of(this.rows.clause(alert), this.rows.quote(alert), this.rows.moved(alert), this.links.toAlert(alert.id()))
			.filter(DueDates::isSaid)
			.collect(Collectors.joining("\n"));
	}

	private static boolean isSaid(@Nullable String text) {
		return text != null;
	}

}
