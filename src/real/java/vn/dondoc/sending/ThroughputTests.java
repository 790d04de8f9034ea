package vn.dondoc.sending;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.DondocApplication;
import vn.dondoc.evaluation.Evaluations;
import vn.dondoc.evaluation.Run;
import vn.dondoc.notification.Delivery;
import vn.dondoc.notification.DeliveryState;
import vn.dondoc.notification.channel.ChannelSettings;
import vn.dondoc.notification.channel.SmtpChannel;
import vn.dondoc.notification.sending.Sending;
import vn.dondoc.real.RealMySql;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A morning of 20,000 digests over a real MySQL whose commits are durable, beside what a
 * program reaches that only sends. The figures are printed; decision 0053 says what they
 * are to be, and that half the rate has not been seen yet.
 */
@SpringBootTest(classes = DondocApplication.class,
		properties = { "dondoc.clock.start=2022-07-01T09:00", "dondoc.evaluation.at-start=false",
				"dondoc.mail.folder=target/throughput-mail", "spring.quartz.auto-startup=false" })
@DirtiesContext
class ThroughputTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	private static final Logger logger = LoggerFactory.getLogger(ThroughputTests.class);

	private static final int DIGESTS = 20_000;

	private static final int WARM_UP = 2_000;

	/**
	 * Far below what is aimed at: it tells a queue that is walked over again and again.
	 */
	private static final double SLOWEST = 0.1;

	private static final int CONNECTIONS = Integer.getInteger("dondoc.connections", 16);

	private static PostfixSink sink;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Sending sending;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		MYSQL.register(registry);
	}

	@BeforeAll
	static void start() throws Exception {
		sink = PostfixSink.start();
	}

	@AfterAll
	static void stop() throws Exception {
		sink.close();
	}

	@Test
	void twentyThousandDigestsGoOutOnceEachAndConnectionsShareCommits() throws Exception {
		this.jdbc.execute("set global innodb_flush_log_at_trx_commit = 1");
		this.jdbc.execute("set global innodb_buffer_pool_size = 1073741824");
		try {
			List<byte[]> digests = realDigests();
			int size = (int) digests.stream().mapToInt((digest) -> digest.length).average().orElseThrow();
			enter(digests, 0, WARM_UP);
			send(WARM_UP);
			enter(digests, WARM_UP, DIGESTS);
			double before = sink.source(DIGESTS, CONNECTIONS, size);
			long commits = commits();
			double ours = send(DIGESTS);
			commits = commits() - commits;
			double after = sink.source(DIGESTS, CONNECTIONS, size);
			double ratio = ours / ((before + after) / 2);
			logger.info("{} digests of {} bytes over {} connections: {}/s; smtp-source {}/s and {}/s; ratio {}; {} durable commits",
					DIGESTS, size, CONNECTIONS, rounded(ours), rounded(before), rounded(after),
					String.format(Locale.ROOT, "%.2f", ratio), commits);
			assertThat(commits).as("a message needs three by itself").isLessThan(DIGESTS / 2);
			assertThat(ratio).isGreaterThanOrEqualTo(SLOWEST);
			assertThat(this.jdbc.queryForObject("select count(*) from delivery_attempt a join message m on m.id = a.message_id where m.purpose like 'MANY-%' and a.outcome = 'SENT'", Integer.class)).isEqualTo(DIGESTS + WARM_UP);
		}
		finally {
			this.jdbc.execute("set global innodb_flush_log_at_trx_commit = 2");
		}
	}

	private List<byte[]> realDigests() {
		assertThat(this.evaluations.run(Run.Reason.REQUEST, "test").problems()).isEmpty();
		this.delivery.deliver();
		return this.jdbc.queryForList("select content from message", byte[].class);
	}

	private void enter(List<byte[]> digests, int from, int count) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = from; i < from + count; i++) {
			byte[] content = digests.get(i % digests.size());
			rows.add(new Object[] { 1_000_000 + i, "u" + i + "@bgtvt.example", "MANY-" + i, "<" + i + "@dondoc.example>",
					content });
			if (rows.size() == 500) {
				enter(rows);
				rows.clear();
			}
		}
		enter(rows);
	}

	private void enter(List<Object[]> rows) {
		this.jdbc.execute((java.sql.Connection connection) -> {
			connection.setAutoCommit(false);
			try (java.sql.PreparedStatement insert = connection.prepareStatement("""
				insert into message (id, recipient, recipient_name, unit_code, locale, digest_day, purpose, message_id,
				subject, content, delivery_state, attempts, next_attempt_at, fencing_token, created_at)
				values (?, ?, '', 'U', 'vi', '2022-07-01', ?, ?, '', ?, 'READY', 0, '2022-07-01 00:00:00', 0,
				'2022-07-01 00:00:00')""")) {
				for (Object[] row : rows) {
					for (int i = 0; i < row.length; i++) {
						insert.setObject(i + 1, row[i]);
					}
					insert.addBatch();
				}
				insert.executeBatch();
			}
			connection.commit();
			connection.setAutoCommit(true);
			return rows.size();
		});
	}

	private double send(int expected) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(sink.port());
		SmtpChannel channel = new SmtpChannel(server,
				new ChannelSettings(Path.of("unused"), Duration.ofMinutes(2), 1000), (claim) -> "dondoc@dondoc.example",
				java.time.Clock.systemUTC());
		long start = System.nanoTime();
		Map<DeliveryState, Integer> became = this.sending.through(channel, CONNECTIONS).send();
		double seconds = (System.nanoTime() - start) / 1e9;
		assertThat(became).containsExactly(Map.entry(DeliveryState.SENT, expected));
		return expected / seconds;
	}

	private long commits() {
		return Long.parseLong(String.valueOf(
				this.jdbc.queryForMap("show global status like 'Com_commit'").get("Value")));
	}

	private static long rounded(double rate) {
		return Math.round(rate);
	}

}
