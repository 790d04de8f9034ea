package vn.dondoc.auditor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.auditor.AuditCheck.Counted;
import vn.dondoc.text.Fault;

/**
 * Makes the checks. All of a check reads the database as it stood at one moment, so that
 * what is done meanwhile is seen whole or not at all.
 */
@Service
class DailyAuditor implements Auditor {

	private static final Logger logger = LoggerFactory.getLogger(DailyAuditor.class);

	private final Comparison comparison;

	private final FindingBook book;

	private final TransactionTemplate oneMoment;

	private final Clock clock;

	DailyAuditor(Comparison comparison, FindingBook book, PlatformTransactionManager transactions, Clock clock) {
		this.comparison = comparison;
		this.book = book;
		this.clock = clock;
		this.oneMoment = new TransactionTemplate(transactions);
		this.oneMoment.setReadOnly(true);
		this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	@Override
	public AuditCheck check() {
		Instant begun = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		long started = System.nanoTime();
		LocalDate today = LocalDate.now(this.clock);
		try {
			Days days = new Days(this.book.firstDayToCheck(today), today);
			AuditCollector found = new AuditCollector();
			this.oneMoment.executeWithoutResult((status) -> this.comparison.compare(days, begun, found));
			AuditCheck check = this.book.record(begun, days, found, since(started));
			tell(check);
			return check;
		}
		catch (RuntimeException ex) {
			return this.book.recordFailure(begun, today, since(started),
					Fault.logged(logger, "The auditor could not make its check", ex));
		}
	}

	private static long since(long started) {
		return Duration.ofNanos(System.nanoTime() - started).toMillis();
	}

	private static void tell(AuditCheck check) {
		Counted counted = check.counted();
		String line = "The auditor compared " + check.from() + " to " + check.through() + ": " + counted.runs()
				+ " runs, " + counted.slots() + " slots, " + counted.notices() + " notices, " + counted.messages()
				+ " messages; " + check.gaps() + " gaps";
		if (check.clean()) {
			logger.info(line);
		}
		else {
			logger.error(line);
		}
	}

}
