package vn.dondoc.real;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.dondoc.DondocApplication;
import vn.dondoc.delivery.Delivery;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The whole server on MySQL 8: its migrations, what Hibernate makes of them, how texts
 * compare, Quartz's store, and one day of the directive from the rules to the mails.
 */
@Tag("smoke")
@SpringBootTest(classes = DondocApplication.class,
		properties = { "spring.jpa.hibernate.ddl-auto=validate", "dondoc.clock.start=2022-07-01T09:00",
				"dondoc.evaluation.at-start=false", "dondoc.mail.folder=target/mysql-mail" })
@DirtiesContext
class MySqlTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Delivery delivery;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		MYSQL.register(registry);
	}

	@Test
	void itIsMySql8() {
		assertThat(this.jdbc.queryForObject("select version()", String.class)).startsWith("8.");
	}

	@Test
	void everyMigrationRan() {
		assertThat(this.jdbc.queryForList("select success from flyway_schema_history", Boolean.class))
			.hasSizeGreaterThan(1)
			.containsOnly(true);
	}

	@Test
	void everyTextSaysHowItCompares() {
		assertThat(this.jdbc.queryForList("""
				select distinct collation_name from information_schema.columns
				where table_schema = database() and collation_name is not null
				and table_name not like 'QRTZ%' and table_name <> 'flyway_schema_history'
				""", String.class)).containsExactlyInAnyOrder("utf8mb4_bin", "utf8mb4_vietnamese_ci");
	}

	@Test
	void codesThatDifferInCaseAreTwo() {
		enter("MYSQL-TEST", "một");
		enter("mysql-test", "hai");
		assertThat(names("code = 'mysql-TEST'")).isEmpty();
		assertThat(names("code = 'mysql-test'")).containsExactly("hai");
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> enter("mysql-test", "ba"));
	}

	@ParameterizedTest
	@CsvSource({ "Đường, đường, true", "đường, dường, false", "Ô, o, false", "Ơ, O, false", "Ư, u, false",
			"Ê, ê, true" })
	void textsCompareAsVietnameseDo(String one, String other, boolean same) {
		String code = "text-" + Integer.toHexString((one + "/" + other).hashCode());
		enter(code, one);
		assertThat(this.jdbc.queryForObject("select count(*) from org_unit where code = ? and name = ?", Integer.class,
				code, other))
			.isEqualTo(same ? 1 : 0);
	}

	@Test
	void anyCharacterIsKept() {
		enter("characters", "Cục Đường bộ 🇻🇳 ﬃ €");
		assertThat(names("code = 'characters'")).containsExactly("Cục Đường bộ 🇻🇳 ﬃ €");
	}

	@Test
	void quartzKeepsItsTriggersThere() {
		assertThat(this.jdbc.queryForList("select TRIGGER_NAME from QRTZ_TRIGGERS", String.class)).contains("daily",
				"daily-audit");
	}

	@Test
	void aDayOfTheDirectiveRunsOnce() {
		Run first = this.evaluations.run(Run.Reason.REQUEST, "test");
		assertThat(first.problems()).isEmpty();
		assertThat(first.figures().duties()).isEqualTo(340);
		assertThat(first.figures().notified()).isPositive();
		this.delivery.deliver();
		int sent = sent();
		assertThat(sent).isPositive();

		Run second = this.evaluations.run(Run.Reason.REQUEST, "test");
		assertThat(second.problems()).isEmpty();
		assertThat(second.figures().findings()).isEqualTo(first.figures().findings());
		assertThat(second.figures().notified()).isZero();
		this.delivery.deliver();
		assertThat(sent()).isEqualTo(sent);
	}

	// The server sends by itself, too, so what a call of it sent may be nothing
	private int sent() {
		return this.jdbc.queryForList("select id from delivery_attempt where outcome = 'FILED'", Long.class).size();
	}

	private void enter(String code, String name) {
		this.jdbc.update(
				"insert into org_unit (code, name, kind, specialised, active, position_no) values (?, ?, 'X', ?, ?, 0)",
				code, name, false, false);
	}

	private List<String> names(String where) {
		return this.jdbc.queryForList("select name from org_unit where " + where, String.class);
	}

}
