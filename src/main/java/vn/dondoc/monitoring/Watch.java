package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

import vn.dondoc.auditor.AuditCheck;
import vn.dondoc.auditor.Audits;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.monitoring.HealthIssue.Kind;
import vn.dondoc.runs.FutureRuns;

/**
 * Judges the vitals. What it reads it keeps for some seconds, so that scrapes and pages
 * cost the database little.
 */
@Service
class Watch implements Reminders {

	private static final Logger logger = LoggerFactory.getLogger(Watch.class);

	private static final Duration FRESH = Duration.ofSeconds(10);

	// Mails wait for a rate or for the next look every few minutes, not for an hour
	private static final Duration MAIL_LATE = Duration.ofHours(1);

	// A run is stopped after minutes; who reads the alarm still has the morning
	private static final Duration RUN_LATE = Duration.ofHours(1);

	// By then the relay's log, a journal or an admin has had a working day
	private static final Duration UNKNOWN_FOR = Duration.ofHours(24);

	private final VitalsReader reader;

	private final Audits audits;

	private final Outbox outbox;

	private final MailFolder folder;

	private final FutureRuns future;

	private final LocalTime runAt;

	private final Clock clock;

	private @Nullable Look last;

	Watch(VitalsReader reader, Audits audits, Outbox outbox, MailFolder folder, FutureRuns future,
			@Value("${dondoc.evaluation.at:07:00}") LocalTime runAt, Clock clock) {
		this.reader = reader;
		this.audits = audits;
		this.outbox = outbox;
		this.folder = folder;
		this.future = future;
		this.runAt = runAt;
		this.clock = clock;
	}

	@Override
	public List<HealthIssue> hindrances() {
		return look().hindrances();
	}

	/**
	 * What was read last; empty when the database did not answer.
	 */
	Optional<Vitals> vitals() {
		return Optional.ofNullable(look().vitals());
	}

	boolean channelPaused() {
		return !this.outbox.channel().isOpen();
	}

	int gaps() {
		return look().gaps();
	}

	@Nullable AuditCheck audited() {
		return look().audited();
	}

	/**
	 * Reads again now.
	 */
	synchronized void refresh() {
		this.last = null;
	}

	private synchronized Look look() {
		long now = System.nanoTime();
		Look look = this.last;
		if (look == null || now - look.taken() > FRESH.toNanos()) {
			look = take(now);
			this.last = look;
		}
		return look;
	}

	private Look take(long now) {
		try {
			Vitals vitals = this.reader.read();
			AuditCheck audited = this.audits.latest().orElse(null);
			int gaps = this.audits.gaps();
			return new Look(vitals, gaps, audited, judge(vitals, gaps, audited), now);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The database does not answer", ex);
			return new Look(null, 0, null, List.of(new HealthIssue(Kind.DATABASE, "")), now);
		}
	}

	private List<HealthIssue> judge(Vitals vitals, int gaps, @Nullable AuditCheck audited) {
		List<HealthIssue> found = new ArrayList<>();
		if (!vitals.writable()) {
			found.add(new HealthIssue(Kind.READ_ONLY, ""));
		}
		if (vitals.schedulers() == 0) {
			found.add(new HealthIssue(Kind.NO_SCHEDULER, ""));
		}
		LocalDate due = runDue();
		if (vitals.run() == null || vitals.run().on().isBefore(due)) {
			found.add(new HealthIssue(Kind.NO_RUN, (vitals.run() != null) ? vitals.run().on().toString() : ""));
		}
		this.future.latest().ifPresent((run) -> found.add(new HealthIssue(Kind.FUTURE_RUN, run.on().toString())));
		this.future.dayOfDatabase().ifPresent((day) -> found.add(new HealthIssue(Kind.CLOCK_AHEAD, day.toString())));
		Instant paused = this.outbox.channel().pausedUntil();
		if (paused != null) {
			found.add(new HealthIssue(Kind.CHANNEL_PAUSED,
					LocalTime.ofInstant(paused, this.clock.getZone()).truncatedTo(ChronoUnit.MINUTES).toString()));
		}
		if (vitals.dueFor().compareTo(MAIL_LATE) > 0) {
			found.add(new HealthIssue(Kind.MAIL_WAITS, length(vitals.dueFor())));
		}
		Instant unknown = vitals.oldestUnknown();
		if (unknown != null && unknown.plus(UNKNOWN_FOR).isBefore(vitals.at())) {
			found.add(new HealthIssue(Kind.MAIL_UNKNOWN, length(Duration.between(unknown, vitals.at()))));
		}
		this.folder.trouble().ifPresent((detail) -> found.add(new HealthIssue(Kind.FOLDER_FULL, detail)));
		if (gaps > 0) {
			found.add(new HealthIssue(Kind.GAPS, String.valueOf(gaps)));
		}
		if (audited != null && (audited.failure() != null
				|| audited.at().plus(Duration.ofHours(26)).isBefore(this.clock.instant()))) {
			found.add(new HealthIssue(Kind.NOT_AUDITED, ""));
		}
		return List.copyOf(found);
	}

	private LocalDate runDue() {
		LocalDateTime now = LocalDateTime.now(this.clock);
		LocalDateTime late = now.toLocalDate().atTime(this.runAt).plus(RUN_LATE);
		return now.isBefore(late) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
	}

	private static String length(Duration time) {
		return time.truncatedTo((time.toHours() > 0) ? ChronoUnit.HOURS : ChronoUnit.MINUTES).toString();
	}

	private record Look(@Nullable Vitals vitals, int gaps, @Nullable AuditCheck audited, List<HealthIssue> hindrances,
			long taken) {
	}

}
