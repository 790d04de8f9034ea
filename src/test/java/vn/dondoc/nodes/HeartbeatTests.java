package vn.dondoc.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

/**
 * Nodes tell one another that they live, by the database's clock.
 */
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = HeartbeatTests.Database.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:heartbeat;DB_CLOSE_DELAY=-1;MODE=MySQL;"
						+ "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
				"spring.flyway.placeholders.code=", "spring.flyway.placeholders.text=" })
class HeartbeatTests {

	private static final NodeSettings SETTINGS = new NodeSettings(Duration.ofSeconds(2), Duration.ofSeconds(20));

	@Autowired
	private JdbcClient jdbc;

	private final ObjectProvider<BuildProperties> unbuilt = mock();

	@BeforeEach
	void noNodes() {
		this.jdbc.sql("delete from node").update();
	}

	@Test
	void aNodeThatBeatsIsAliveAndKnownByName() {
		ThisNode one = new ThisNode(" one ");
		beating(one, Duration.ZERO, "").beat("abc");
		beating(one, Duration.ZERO, "").beat("abd");
		assertThat(nodes().all()).singleElement().satisfies((node) -> {
			assertThat(node.name()).isEqualTo("one");
			assertThat(node.id()).matches("one#[0-9a-f]{8}");
			assertThat(node.pid()).isEqualTo(ProcessHandle.current().pid());
			assertThat(node.release()).isEqualTo("abd");
			assertThat(node.state()).isEqualTo(Node.State.ALIVE);
			assertThat(node.silence()).isLessThan(Duration.ofSeconds(5));
			assertThat(node.skewed()).isFalse();
		});
	}

	@Test
	void twoProcessesOfOneNameAreTwoNodes() {
		beating(new ThisNode("same"), Duration.ZERO, "").beat(null);
		beating(new ThisNode("same"), Duration.ZERO, "").beat(null);
		assertThat(nodes().alive()).hasSize(2).extracting(Node::name).containsOnly("same");
	}

	@Test
	void aNodeThatIsSilentOrStoppedIsNotAlive() {
		ThisNode killed = new ThisNode("killed");
		ThisNode ended = new ThisNode("ended");
		beating(killed, Duration.ZERO, "").beat(null);
		this.jdbc.sql("update node set last_seen = last_seen - 21").update();
		Heartbeat ending = beating(ended, Duration.ZERO, "");
		ending.beat(null);
		ending.stop();
		assertThat(nodes().alive()).isEmpty();
		assertThat(nodes().all()).extracting(Node::name, Node::state)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("ended", Node.State.STOPPED),
					org.assertj.core.groups.Tuple.tuple("killed", Node.State.SILENT));
		ThisNode next = new ThisNode("next");
		this.jdbc.sql("update node set last_seen = last_seen - 8 * 86400 where name = 'killed'").update();
		beating(next, Duration.ZERO, "").beat(null);
		assertThat(nodes().all()).as("those of the last week")
			.extracting(Node::name)
			.containsExactlyInAnyOrder("next", "ended");
	}

	@Test
	void aClockThatIsWrongIsSaidUnlessItIsMeantToBe() {
		beating(new ThisNode("ahead"), Duration.ofHours(1), "").beat(null);
		assertThat(nodes().all()).singleElement().satisfies((node) -> {
			assertThat(node.skewed()).isTrue();
			assertThat(node.skew()).isBetween(Duration.ofSeconds(3595), Duration.ofSeconds(3605));
			assertThat(node.silence()).as("goes by the database's clock").isLessThan(Duration.ofSeconds(5));
		});
		noNodes();
		beating(new ThisNode("elsewhen"), Duration.ofDays(-900), "2022-06-20").beat(null);
		assertThat(nodes().all()).singleElement().matches((node) -> !node.skewed() && node.skew() == null);
	}

	@Test
	void settingsThatCannotWorkAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ThisNode("x".repeat(201)))
			.withMessageContaining("dondoc.node is longer than 200 characters");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NodeSettings(Duration.ofMinutes(1), Duration.ofMinutes(9)))
			.withMessageContaining("dondoc.node.tick");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NodeSettings(Duration.ofSeconds(2), Duration.ofSeconds(3)))
			.withMessageContaining("dondoc.node.silent-after");
	}

	private Nodes nodes() {
		return new Nodes(this.jdbc, SETTINGS);
	}

	private Heartbeat beating(ThisNode node, Duration ahead, String start) {
		DatabaseClock database = new DatabaseClock(this.jdbc);
		Instant now = database.now().plus(ahead);
		return new Heartbeat(this.jdbc, database, node, Clock.fixed(now, ZoneOffset.UTC), start, this.unbuilt);
	}

	/**
	 * A database with the application's tables, and nothing else.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
	static class Database {

	}

}
