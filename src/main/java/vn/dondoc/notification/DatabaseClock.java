package vn.dondoc.notification;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one clock that all nodes share. Leases go by it; nothing else does.
 */
@Component
class DatabaseClock {

	private final JdbcClient jdbc;

	DatabaseClock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Instant now() {
		return Instant.ofEpochSecond(this.jdbc.sql("select unix_timestamp()").query(Long.class).single());
	}

}
