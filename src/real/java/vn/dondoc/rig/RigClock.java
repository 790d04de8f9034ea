package vn.dondoc.rig;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that stands until it is moved.
 */
final class RigClock extends Clock {

	private final ZoneId zone;

	private volatile Instant now;

	RigClock(ZoneId zone, LocalDateTime now) {
		this.zone = zone;
		this.now = now.atZone(zone).toInstant();
	}

	void moveTo(LocalDateTime time) {
		this.now = time.atZone(this.zone).toInstant();
	}

	LocalDateTime local() {
		return LocalDateTime.ofInstant(this.now, this.zone);
	}

	void advance(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return Clock.fixed(this.now, other);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
