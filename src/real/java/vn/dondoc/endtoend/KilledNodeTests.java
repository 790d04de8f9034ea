package vn.dondoc.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import vn.dondoc.real.RealMySql;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes in processes of their own on one MySQL: one is killed while it evaluates.
 */
class KilledNodeTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	private static final int UNITS = 800;

	private static final Duration LONGEST = Duration.ofMinutes(8);

	@TempDir
	Path place;

	private JdbcTemplate jdbc = new JdbcTemplate();

	@BeforeEach
	void manyUnits() throws IOException {
		this.jdbc = new JdbcTemplate(new DriverManagerDataSource(MYSQL.url(), "dondoc", "dondoc"));
		Path config = Files.createDirectories(this.place.resolve("config/calendar"));
		Path rules = Files.createDirectories(this.place.resolve("rules"));
		try (var years = Files.list(Path.of("config", "calendar"))) {
			for (Path year : years.toList()) {
				Files.copy(year, config.resolve(year.getFileName()));
			}
		}
		StringBuilder units = new StringBuilder("units:\n");
		for (int unit = 0; unit < UNITS; unit++) {
			units.append("""
					- code: U%1$04d
					  name: Đơn vị %1$d
					  kind: DEPARTMENT
					  contacts: [{role: HOLDER, name: A, email: a%1$d@unit.example, locale: vi}]
					""".formatted(unit));
		}
		Files.writeString(this.place.resolve("config/units.yml"), units.toString());
		Files.writeString(this.place.resolve("config/baseline.yml"), "reports: []\nreadings: []\n");
		Files.writeString(rules.resolve("duties.drl"), """
				package vn.dondoc.directive
				import vn.dondoc.facts.OrgUnit
				global vn.dondoc.facts.Duties duties
				rule "Mạng" @clause("1.g") when $holder : OrgUnit( active ) then duties.milestone($holder, "wan").on(2022, 7, 1); end
				""");
		Files.copy(Path.of("rules", "ladder.drl"), rules.resolve("ladder.drl"));
	}

	@Test
	void aNodeKilledMidRunLeavesItsShardToAnotherAndNothingIsSaidTwice() throws Exception {
		try (NodeProcess survivor = node("survivor", "dondoc.evaluation.at-start=false")) {
			await("the first node").until(() -> count("select count(*) from node") == 1);
			try (NodeProcess victim = node("victim", "dondoc.evaluation.at-start=true")) {
				await("the victim at work").pollInterval(Duration.ofMillis(20)).until(() -> count(held("victim")) > 0);
				victim.kill();
				long killed = System.nanoTime();
				assertThat(count(held("victim"))).as("shards that the killed node held").isPositive();
				List<Integer> left = this.jdbc.queryForList(
						"select shard_no from evaluation_shard s where run_id = 1 and " + "shard_state = 'TAKEN' "
								+ "and node_id like 'victim#%'",
						Integer.class);
				await("its shard done by the other").until(() -> count(
						"select count(*) from evaluation_shard where run_id = 1 and node_id like 'survivor#%' and "
								+ "shard_state = 'DONE' and shard_no = " + left.get(0)) == 1);
				Duration took = Duration.ofNanos(System.nanoTime() - killed);
				await("the run's end").until(() -> count("select count(*) from evaluation_run where id = 1 "
						+ "and run_state <> 'RUNNING'") == 1);
				Map<String, Object> run = this.jdbc.queryForMap("select * from evaluation_run where id = 1");
				System.out.printf("A node was killed mid-run; its shard was finished by the other after %.1f s, the run "
						+ "after %.1f s: %s%n", took.toMillis() / 1000.0, (System.nanoTime() - killed) / 1e9,
						this.jdbc.queryForList("select shard_no, shard_state, substring_index(node_id, '#', 1) node, "
								+ "fencing_token, units_done from evaluation_shard where run_id = 1 order by shard_no"));
				assertThat(took).isLessThan(Duration.ofSeconds(30));
				assertThat(run.get("run_state")).isEqualTo("COMPLETED");
				assertThat(run).containsEntry("units", UNITS).containsEntry("duties", UNITS).containsEntry("notified", UNITS);
			}
			assertThat(count("select count(*) from alert_event where event_type = 'NOTIFIED'")).isEqualTo(UNITS);
			assertThat(count("select count(distinct alert_id) from alert_event")).isEqualTo(UNITS);
			assertThat(count("select count(*) from duty")).isEqualTo(UNITS);
			survivor.end();
			assertThat(count("select count(*) from node where name = 'survivor' and stopped_at is not null"))
				.as("ended in good order")
				.isEqualTo(1);
		}
	}

	private static String held(String node) {
		return "select count(*) from evaluation_shard where run_id = 1 and shard_state = 'TAKEN' and node_id like '"
				+ node + "#%'";
	}

	private NodeProcess node(String name, String... settings) throws IOException {
		String[] all = java.util.Arrays.copyOf(settings, settings.length + 7);
		int at = settings.length;
		all[at] = "spring.datasource.url=" + MYSQL.url();
		all[at + 1] = "spring.datasource.username=dondoc";
		all[at + 2] = "spring.datasource.password=dondoc";
		all[at + 3] = "dondoc.config.dir=" + this.place.resolve("config");
		all[at + 4] = "dondoc.rules.dir=" + this.place.resolve("rules");
		all[at + 5] = "dondoc.rules.settle=0s";
		all[at + 6] = "dondoc.delivery.every=1h";
		return NodeProcess.start(this.place.resolve(name), name, all);
	}

	private int count(String query) {
		try {
			Integer found = this.jdbc.queryForObject(query, Integer.class);
			return (found != null) ? found : 0;
		}
		catch (org.springframework.jdbc.BadSqlGrammarException ex) {
			// The first node has not made its tables yet
			return 0;
		}
	}

	private static org.awaitility.core.ConditionFactory await(String what) {
		return Awaitility.await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(200));
	}

}
