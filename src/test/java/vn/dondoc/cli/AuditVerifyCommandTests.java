package vn.dondoc.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import vn.dondoc.journal.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code audit verify} on the file of a database, as a server leaves it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class AuditVerifyCommandTests {

	@TempDir
	private Path folder;

	private String url = "";

	@BeforeEach
	void writeAJournal() throws Exception {
		this.url = "jdbc:h2:file:" + this.folder.resolve("dondoc") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE";
		Files.writeString(this.folder.resolve("secret"), "0123456789abcdef0123456789abcdef");
		String script = new String(new ClassPathResource("db/migration/V1__dondoc.sql").getContentAsByteArray(),
				StandardCharsets.UTF_8);
		for (String statement : script.split(";\\s*\n", -1)) {
			if (statement.contains("id_block") || statement.contains("audit_entry")) {
				sql(statement.replace("${code}", "").replace("${text}", ""));
			}
		}
		try (ConfigurableApplicationContext database = JournalDatabase.open(settings())) {
			AuditTrail journal = database.getBean(AuditTrail.class);
			journal.record("admin", "account.created", "hoa", "");
			journal.record("hoa", "account.signed-in", "hoa", "");
			journal.keepHead(journal.verify());
		}
	}

	@Test
	void printsTheHeadOfAJournalAsItWasWritten() {
		Printed printed = verify();
		assertThat(printed.out()).matches("2:[0-9a-f]{64}\n");
		assertThat(printed.messages()).containsExactly("2 entries, all as they were written");
		assertThat(printed.status()).isZero();
		assertThat(verify("--against", printed.out().strip()).status()).isZero();
	}

	@Test
	void namesEachEntryThatIsNot() {
		String head = verify().out().strip();
		sql("update audit_entry set actor = 'an' where id = 1");
		sql("delete from audit_entry where id = 2");
		sql("update id_block set next_id = 2");
		String altered = "entry 1: was altered, or written with another secret";
		for (String[] against : List.of(new String[0], new String[] { "--against", head },
				new String[] { "--against", this.folder.resolve("heads").toString() })) {
			Printed printed = verify(against);
			assertThat(printed.lines()).containsExactly(altered, "entry 2: is missing");
			assertThat(printed.status()).isEqualTo(1);
		}
	}

	@Test
	void aDatabaseOrSecretThatIsNotThereIsNeitherMadeNorTakenForEmpty() throws Exception {
		Path elsewhere = Files.createDirectory(this.folder.resolve("elsewhere"));
		Printed printed = verify("--spring.datasource.url=jdbc:h2:file:" + elsewhere.resolve("none"));
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.err()).contains("not found").doesNotContain("Exception");
		Printed secretless = verify("--dondoc.secret.file=" + elsewhere.resolve("secret"));
		assertThat(secretless.status()).isEqualTo(1);
		assertThat(secretless.err()).contains("dondoc.secret.key");
		assertThat(elsewhere).isEmptyDirectory();
	}

	@Test
	void aHeadThatIsNoneIsAWrongCall() {
		assertThat(verify("--against", "2:beef").status()).isEqualTo(2);
		assertThat(verify("extra").status()).isEqualTo(2);
		assertThat(Printed.by("audit").status()).isEqualTo(2);
	}

	private Printed verify(String... arguments) {
		List<String> all = new ArrayList<>(List.of("audit", "verify"));
		List<String> given = List.of(arguments);
		settings().stream()
			.filter((setting) -> given.stream()
				.noneMatch((other) -> other.startsWith(setting.substring(0, setting.indexOf('=')))))
			.forEach(all::add);
		all.addAll(given);
		return Printed.by(all.toArray(String[]::new));
	}

	private List<String> settings() {
		return List.of("--spring.datasource.url=" + this.url, "--dondoc.secret.file=" + this.folder.resolve("secret"),
				"--dondoc.journal.heads=" + this.folder.resolve("heads"));
	}

	private void sql(String statement) {
		new JdbcTemplate(new DriverManagerDataSource(this.url)).execute(statement);
	}

}
