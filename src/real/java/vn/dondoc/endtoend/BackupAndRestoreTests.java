package vn.dondoc.endtoend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup is taken with MySQL's own tool while a node works, in the middle of a day: its
 * run has said what it has to say, and no mail has gone out. A node that starts on the
 * restored database goes on as if nothing had happened.
 */
class BackupAndRestoreTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	@RegisterExtension
	static final RealMySql RESTORED = new RealMySql();

	private static final LocalDate FIRST = LocalDate.of(2022, 6, 27);

	private static final LocalDate BACKUP = LocalDate.of(2022, 7, 1);

	private static final LocalDate LAST = LocalDate.of(2022, 7, 12);

	@TempDir
	Path place;

	@Test
	void aNodeOnARestoredDatabaseSaysNothingTwiceAndLosesNothing() throws Exception {
		Path backup = this.place.resolve("dondoc.sql");
		KeptLog uninterrupted;
		try (ConfigurableApplicationContext node = node("before", MYSQL)) {
			Workbench bench = node.getBean(Workbench.class);
			days(bench, FIRST, BACKUP.minusDays(1));
			bench.runOn(BACKUP);
			assertThat(waiting(bench)).as("notices that no mail carries yet").isPositive();
			MYSQL.dump(backup);
			bench.deliver();
			days(bench, BACKUP.plusDays(1), LAST);
			uninterrupted = KeptLog.of(bench.jdbc());
		}

		RESTORED.load(backup);
		try (ConfigurableApplicationContext node = node("after", RESTORED)) {
			Workbench bench = node.getBean(Workbench.class);
			assertThat(bench.runOn(BACKUP).figures().notified()).as("said again").isZero();
			assertThat(bench.deliver().sent()).isPositive();
			days(bench, BACKUP.plusDays(1), LAST);
			assertThat(waiting(bench)).isZero();
			KeptLog restored = KeptLog.of(bench.jdbc());
			assertThat(restored.csv()).isEqualTo(uninterrupted.csv());
			assertThat(restored.mails()).isNotEmpty().isEqualTo(uninterrupted.mails());
			AuditCheck check = node.getBean(Auditor.class).check();
			assertThat(check.clean()).as(check + " " + node.getBean(Audits.class).open(10)).isTrue();
		}
	}

	private ConfigurableApplicationContext node(String name, RealMySql database) {
		List<String> settings = List.of("server.port=0", "spring.quartz.auto-startup=false",
				"dondoc.evaluation.at-start=false", "dondoc.rules.settle=0s", "dondoc.rules.watch=0s",
				"dondoc.rules.dir=rules", "dondoc.mail.folder=" + this.place.resolve(name),
				"spring.datasource.url=" + database.url(), "spring.datasource.username=dondoc",
				"spring.datasource.password=dondoc");
		return new SpringApplicationBuilder(DondocApplication.class, Workbench.class)
			.run(settings.stream().map((setting) -> "--" + setting).toArray(String[]::new));
	}

	private static void days(Workbench bench, LocalDate from, LocalDate to) {
		from.datesUntil(to.plusDays(1)).forEach((day) -> {
			bench.runOn(day);
			bench.deliver();
		});
	}

	private static int waiting(Workbench bench) {
		Integer waiting = bench.jdbc()
			.queryForObject("select count(*) from notice where message_id is null and dropped_code is null",
					Integer.class);
		return (waiting != null) ? waiting : 0;
	}

}
