package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import vn.dondoc.nodes.DatabaseClock;

/**
 * The database's clock, which leases go by. Between two questions to the database a
 * stopwatch carries its answer on, so that a lease can be renewed without asking first.
 */
@Component
class LeaseClock {

	private static final Duration GOOD_FOR = Duration.ofSeconds(10);

	private final DatabaseClock database;

	private volatile Answer last = new Answer(Instant.EPOCH, System.nanoTime() - GOOD_FOR.toNanos());

	LeaseClock(DatabaseClock database) {
		this.database = database;
	}

	/**
	 * Asks the database.
	 */
	Instant ask() {
		long asked = System.nanoTime();
		Instant now = this.database.now();
		this.last = new Answer(now, asked);
		return now;
	}

	/**
	 * What the database would answer, a second more or less.
	 */
	Instant now() {
		Answer answer = this.last;
		long since = System.nanoTime() - answer.nanos();
		return (since < GOOD_FOR.toNanos()) ? answer.now().plusNanos(since) : ask();
	}

	private record Answer(Instant now, long nanos) {
	}

}
