package vn.dondoc.endtoend;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A clock that stands until it is moved.
 */
class MovableClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private volatile Instant now = morningOf(LocalDate.of(2022, 5, 1));

	void moveTo(LocalDate day) {
		this.now = morningOf(day);
	}

	void moveTo(LocalDate day, LocalTime time) {
		this.now = day.atTime(time).atZone(ZONE).toInstant();
	}

	private static Instant morningOf(LocalDate day) {
		return day.atTime(LocalTime.of(7, 0)).atZone(ZONE).toInstant();
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
