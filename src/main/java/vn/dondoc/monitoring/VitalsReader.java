package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.monitoring.Vitals.LastRun;
import vn.dondoc.nodes.Node;
import vn.dondoc.nodes.Nodes;

/**
 * Reads the vitals by a few queries that use indexes.
 */
@Component
class VitalsReader {

	private static final Logger logger = LoggerFactory.getLogger(VitalsReader.class);

	// Three check-ins of Quartz's cluster and some
	private static final Duration AWAKE = Duration.ofSeconds(30);

	private static final int SECONDS_TO_ANSWER = 5;

	private final JdbcTemplate jdbc;

	private final Nodes nodes;

	private final TransactionTemplate transaction;

	private final TransactionTemplate probe;

	private final Clock clock;

	VitalsReader(JdbcTemplate jdbc, Nodes nodes, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.nodes = nodes;
		this.clock = clock;
		this.transaction = template(transactions, true);
		this.probe = template(transactions, false);
	}

	private static TransactionTemplate template(PlatformTransactionManager transactions, boolean readOnly) {
		TransactionTemplate template = new TransactionTemplate(transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		template.setTimeout(SECONDS_TO_ANSWER);
		template.setReadOnly(readOnly);
		return template;
	}

	/**
	 * Reads them.
	 * @throws DataAccessException if the database does not answer
	 * @throws TransactionException if the database does not answer
	 */
	Vitals read() {
		boolean writable = writable();
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Map<String, Long> messages = new HashMap<>();
			this.jdbc.query("select delivery_state, count(*) from message group by delivery_state", (row) -> {
				messages.put(row.getString(1), row.getLong(2));
			});
			List<Instant> checkIns = checkIns();
			Instant awake = databaseNow().minus(AWAKE);
			Instant latest = checkIns.stream().max(Instant::compareTo).orElse(null);
			return new Vitals(messages,
					instant("select min(next_attempt_at) from message "
							+ "where delivery_state in ('READY', 'CLAIMED', 'DOT', 'DEFERRED')"),
					instant("select min(created_at) from message where delivery_state = 'UNKNOWN' "
							+ "and (held_token is null or held_token <> fencing_token)"),
					instant("select max(created_at) from message"), lastRun(),
					(int) checkIns.stream().filter((at) -> at.isAfter(awake)).count(),
					(latest != null) ? Duration.between(latest, awake.plus(AWAKE)) : null, this.nodes.alive().size(),
					silence(), openShards(), writable, this.clock.instant());
		}));
	}

	private boolean writable() {
		try {
			this.probe.executeWithoutResult((status) -> this.jdbc
				.update("update id_block set next_id = next_id + 1 where block_name = 'monitor_probe'"));
			return true;
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The database takes nothing in", ex);
			return false;
		}
	}

	// Quartz checks in by the machine's time, which may be other than the application's
	private List<Instant> checkIns() {
		return this.jdbc.queryForList("select LAST_CHECKIN_TIME from QRTZ_SCHEDULER_STATE", Long.class)
			.stream()
			.map(Instant::ofEpochMilli)
			.toList();
	}

	private @Nullable Duration silence() {
		return this.nodes.alive().stream().map(Node::silence).min(Duration::compareTo).orElse(null);
	}

	private int openShards() {
		Integer open = this.jdbc.queryForObject(
				"select count(*) from evaluation_shard where shard_state in ('OPEN', 'TAKEN')", Integer.class);
		return (open != null) ? open : 0;
	}

	private Instant databaseNow() {
		Long seconds = this.jdbc.queryForObject("select unix_timestamp()", Long.class);
		return Instant.ofEpochSecond(Objects.requireNonNull(seconds));
	}

	private @Nullable LastRun lastRun() {
		return this.jdbc
			.query("select logical_date, started_at, finished_at, findings, notified, missed from evaluation_run "
					+ "where run_state in ('COMPLETED', 'COMPLETED_WITH_PROBLEMS') order by id desc limit 1",
					(row, number) -> new LastRun(Objects.requireNonNull(row.getObject(1, LocalDate.class)),
							Objects.requireNonNull(utc(row, 2)), Objects.requireNonNull(utc(row, 3)), row.getInt(4),
							row.getInt(5), row.getInt(6)))
			.stream()
			.findFirst()
			.orElse(null);
	}

	private @Nullable Instant instant(String query) {
		List<Optional<Instant>> found = this.jdbc.query(query, (row, number) -> Optional.ofNullable(utc(row, 1)));
		return found.isEmpty() ? null : found.get(0).orElse(null);
	}

	private static @Nullable Instant utc(ResultSet row, int column) throws SQLException {
		LocalDateTime time = row.getObject(column, LocalDateTime.class);
		return (time != null) ? time.toInstant(ZoneOffset.UTC) : null;
	}

}
