package vn.dondoc.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The signs of life of this node.
 */
@Component
public class Heartbeat {

	private static final Logger logger = LoggerFactory.getLogger(Heartbeat.class);

	private static final Duration KEPT = Duration.ofDays(7);

	private static final DateTimeFormatter BUILT = DateTimeFormatter.ofPattern("yyyyMMdd.HHmm")
		.withZone(ZoneOffset.UTC);

	private final JdbcClient jdbc;

	private final DatabaseClock databaseClock;

	private final ThisNode self;

	private final Clock clock;

	private final boolean asIfAtAnotherTime;

	private final String version;

	private boolean skewed;

	Heartbeat(JdbcClient jdbc, DatabaseClock databaseClock, ThisNode self, Clock clock,
			@Value("${dondoc.clock.start:}") String start, ObjectProvider<BuildProperties> build) {
		this.jdbc = jdbc;
		this.databaseClock = databaseClock;
		this.self = self;
		this.clock = clock;
		this.asIfAtAnotherTime = !start.isBlank();
		this.version = version(build.getIfAvailable());
	}

	/**
	 * Gives a sign of life.
	 * @param release the hash of the rule release that runs here; {@code null} when none
	 * does
	 */
	public synchronized void beat(@Nullable String release) {
		@Nullable Long skew = this.asIfAtAnotherTime ? null : skew().toMillis();
		int updated = this.jdbc
			.sql("""
					update node set last_seen = unix_timestamp(), stopped_at = null, release_hash = :release, skew_ms = :skew
					where node_id = :id""")
			.param("release", release)
			.param("skew", skew)
			.param("id", this.self.id())
			.update();
		if (updated == 0) {
			enter(release, skew);
		}
	}

	/**
	 * Says that this node ends in good order.
	 */
	public synchronized void stop() {
		this.jdbc.sql("update node set stopped_at = unix_timestamp(), last_seen = unix_timestamp() where node_id = ?")
			.param(this.self.id())
			.update();
	}

	private void enter(@Nullable String release, @Nullable Long skew) {
		this.jdbc.sql("""
				insert into node (node_id, name, host, pid, version_text, started_at, last_seen, release_hash, skew_ms)
				values (:id, :name, :host, :pid, :version, unix_timestamp(), unix_timestamp(), :release, :skew)""")
			.param("id", this.self.id())
			.param("name", this.self.name())
			.param("host", this.self.host())
			.param("pid", this.self.pid())
			.param("version", this.version)
			.param("release", release)
			.param("skew", skew)
			.update();
		this.jdbc.sql("delete from node where last_seen < unix_timestamp() - ?").param(KEPT.toSeconds()).update();
	}

	private Duration skew() {
		Instant database = this.databaseClock.now();
		Duration skew = Duration.between(database, this.clock.instant());
		boolean tooMuch = skew.abs().compareTo(NodeSettings.MAX_SKEW) > 0;
		if (tooMuch != this.skewed) {
			this.skewed = tooMuch;
			if (tooMuch) {
				logger
					.error("The clock of this node ({}) differs from the database's by {} s; set it right: days begin "
							+ "by it", this.self.name(), skew.toSeconds());
			}
			else {
				logger.info("The clock of this node ({}) agrees with the database's again", this.self.name());
			}
		}
		return skew;
	}

	private static String version(@Nullable BuildProperties build) {
		if (build == null || build.getVersion() == null) {
			return "(not built)";
		}
		return build.getVersion() + ((build.getTime() != null) ? "+" + BUILT.format(build.getTime()) : "");
	}

}
