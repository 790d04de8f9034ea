package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The calendars that runs reckoned by, by hash. They are kept for ever, so that a due
 * date is proved by the calendar of its day whatever is announced later. Years that were
 * not official then are computed.
 */
@Service
public class KeptCalendars {

	private final WorkingCalendar today;

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptCalendars(WorkingCalendar today, JdbcClient jdbc, Clock clock) {
		this.today = today;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The calendar that this server reckons by now.
	 * @return the calendar
	 */
	public WorkingCalendar today() {
		return this.today;
	}

	/**
	 * Keeps the calendar that this server reckons by now.
	 * @return its hash
	 */
	public String keep() {
		CalendarText text = CalendarText.of(this.today);
		if (find(text.hash()).isEmpty()) {
			try {
				this.jdbc.sql("insert into working_calendar (content_hash, content, kept_at) values (?, ?, ?)")
					.params(text.hash(), text.json(),
							LocalDateTime.ofInstant(this.clock.instant().truncatedTo(ChronoUnit.MICROS),
									ZoneOffset.UTC))
					.update();
			}
			catch (DuplicateKeyException ex) {
				// Another node was quicker
			}
		}
		return text.hash();
	}

	/**
	 * The calendar that a run reckoned by.
	 * @param hash its hash; {@code null} for a run of a version that kept none
	 * @return the calendar; that of today when there is no hash or it is the same
	 * @throws IllegalStateException if it is not kept, or not as it was
	 */
	public WorkingCalendar of(@Nullable String hash) {
		if (hash == null || hash.equals(CalendarText.of(this.today).hash())) {
			return this.today;
		}
		return find(hash).filter((text) -> text.hash().equals(hash))
			.orElseThrow(() -> new IllegalStateException("The calendar " + hash + " of a run is not kept as it was"))
			.calendar();
	}

	private Optional<CalendarText> find(String hash) {
		return this.jdbc.sql("select content from working_calendar where content_hash = ?")
			.param(hash)
			.query(String.class)
			.optional()
			.map(CalendarText::new);
	}

}
