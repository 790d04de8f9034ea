package vn.dondoc.nodes;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one clock that all nodes share. Leases and heartbeats go by it; nothing else does.
 */
@Component
public class DatabaseClock {

	private final JdbcClient jdbc;

	DatabaseClock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Asks the database for the time.
	 * @return the time, to the second
	 */
	public Instant now() {
		return Instant.ofEpochSecond(this.jdbc.sql("select unix_timestamp()").query(Long.class).single());
	}

}
