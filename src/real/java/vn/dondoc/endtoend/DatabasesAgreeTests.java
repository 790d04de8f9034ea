package vn.dondoc.endtoend;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.dondoc.DondocApplication;
import vn.dondoc.auditor.AuditCheck;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.real.RealMySql;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same fourteen months, day by day, on H2 and on MySQL: what each kept is the same to
 * the byte, and what it said on the day it was reached is what {@code simulate} prints.
 */
class DatabasesAgreeTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	private static final LocalDate FIRST = LocalDate.of(2022, 5, 1);

	private static final LocalDate LAST = LocalDate.of(2023, 7, 1);

	@TempDir
	Path place;

	@Test
	void bothKeepTheSameLogAndFreezeTheSameMails() throws Exception {
		KeptLog h2;
		try (ConfigurableApplicationContext server = server("h2", "jdbc:h2:mem:agree"
				+ ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "")) {
			h2 = fourteenMonths(server);
		}
		KeptLog mysql;
		try (ConfigurableApplicationContext server = server("mysql", MYSQL.url(), "dondoc", "dondoc")) {
			mysql = fourteenMonths(server);
		}

		assertThat(h2.csv().lines()).hasSizeGreaterThan(4_000);
		assertThat(mysql.csv()).as("the log").isEqualTo(h2.csv());
		assertThat(mysql.events()).as("every event, also of slots said late").isEqualTo(h2.events());
		assertThat(h2.mails()).hasSizeGreaterThan(2_000);
		assertThat(mysql.mails()).as("recipient, day, Message-ID and hash of each mail").isEqualTo(h2.mails());
		// But for the roles: who holds a duty and follows it up as well is told once
		assertThat(withoutRoles(h2.csv())).as("what simulate prints").isEqualTo(withoutRoles(simulated()));
	}

	private ConfigurableApplicationContext server(String name, String url, String user, String password) {
		List<String> settings = List.of("server.port=0", "spring.quartz.auto-startup=false",
				"dondoc.evaluation.at-start=false", "dondoc.rules.settle=0s", "dondoc.rules.watch=0s", "dondoc.rules.dir=rules",
				"dondoc.mail.folder=" + this.place.resolve(name), "spring.datasource.url=" + url,
				"spring.datasource.username=" + user, "spring.datasource.password=" + password);
		return new SpringApplicationBuilder(DondocApplication.class, Workbench.class)
			.run(settings.stream().map((setting) -> "--" + setting).toArray(String[]::new));
	}

	private static KeptLog fourteenMonths(ConfigurableApplicationContext server) {
		Workbench bench = server.getBean(Workbench.class);
		for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
			Run run = bench.runOn(day);
			assertThat(run.problems()).as("problems of %s", day).isEmpty();
			assertThat(bench.deliver().failed()).isZero();
		}
		AuditCheck check = server.getBean(Auditor.class).check();
		assertThat(check.clean()).as(check + " " + server.getBean(Audits.class).open(10)).isTrue();
		assertThat(check.counted().slots()).isGreaterThan(4_000);
		return KeptLog.of(bench.jdbc());
	}

	private static List<String> withoutRoles(String csv) {
		return csv.lines().map((line) -> line.replaceFirst(",[^,]*(,[^,]*,[^,]*)$", "$1")).toList();
	}

	private String simulated() throws Exception {
		Path out = this.place.resolve("simulate.csv");
		Path err = this.place.resolve("simulate.err");
		List<String> command = Stream
			.of(System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"),
					"vn.dondoc.cli.Dondoc", "simulate", "--from", FIRST.toString(), "--to", LAST.toString(), "--format",
					"csv")
			.toList();
		Process process = new ProcessBuilder(new ArrayList<>(command)).redirectOutput(out.toFile())
			.redirectError(err.toFile())
			.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
		}
		assertThat(process.exitValue()).as(Files.readString(err)).isZero();
		return Files.readString(out, StandardCharsets.UTF_8);
	}

}
