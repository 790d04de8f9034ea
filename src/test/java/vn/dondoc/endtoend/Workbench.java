package vn.dondoc.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.SlotsReached;
import vn.dondoc.delivery.Delivery;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Work;
import vn.dondoc.paging.Paging;
import vn.dondoc.records.Records;
import vn.dondoc.records.Report;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsIntake;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.Run.Reason;

/**
 * What a test does to a server: write rules, enter units, move the clock, run, look.
 */
@TestConfiguration(proxyBeanMethods = false)
class Workbench {

	private static final List<String> TABLES = List.of("handover", "bounce_mail", "delivery_attempt", "notice",
			"message", "alert_acknowledgement", "alert_event", "alert", "duty", "followed_unit", "report", "reading",
			"contact", "org_unit_list", "org_unit", "evaluation_problem", "evaluation_run", "working_calendar",
			"rule_activation", "rule_candidate", "rule_folder", "rule_release_file", "rule_release");

	private static final String OWING = """
			package vn.dondoc.directive
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties
			""";

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Delivery delivery;

	@Autowired
	private AlertLog log;

	@Autowired
	private UnitsIntake units;

	@Autowired
	private Records records;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${dondoc.rules.dir}")
	private Path rules;

	@Bean
	@Primary
	static MovableClock movableClock() {
		return new MovableClock();
	}

	@Autowired
	private MovableClock moved;

	@Bean
	@Primary
	static MovableCalendar movableCalendar() {
		return new MovableCalendar();
	}

	@Autowired
	private MovableCalendar calendar;

	/** A holiday notice that comes today. */
	void announceDayOff(LocalDate day) {
		this.calendar.announce(day);
	}

	private Runnable whenSaid = () -> {
	};

	/** What is to happen while a run is saying slots. */
	void whenSaid(Runnable action) {
		this.whenSaid = action;
	}

	@EventListener
	void on(SlotsReached reached) {
		this.whenSaid.run();
	}

	void moveTo(LocalDate day) {
		this.moved.moveTo(day);
	}

	void moveTo(LocalDate day, LocalTime time) {
		this.moved.moveTo(day, time);
	}

	/**
	 * An empty server with the shipped ladder, one unit and one milestone.
	 */
	void clear() {
		this.whenSaid = () -> {
		};
		this.calendar.shipped();
		TABLES.forEach((table) -> this.jdbc.update("delete from " + table));
		try (Stream<Path> files = Files.walk(this.rules)) {
			for (Path file : files.filter((path) -> path.toString().matches(".*(\\.drl|directive\\.yml)")).toList()) {
				Files.delete(file);
			}
			Files.copy(Path.of("rules", "ladder.drl"), this.rules.resolve("ladder.drl"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		enter("A");
		owe("milestone($holder, \"wan\").on(2022, 9, 30)");
	}

	/** Writes a rule file that owes duties, one statement a rule. */
	void owe(String... statements) {
		StringBuilder text = new StringBuilder(OWING);
		for (int i = 0; i < statements.length; i++) {
			text.append("rule \"Nhiệm vụ ")
				.append(i + 1)
				.append("\" @clause(\"1.g\") when $holder : OrgUnit( active ) then duties.")
				.append(statements[i])
				.append("; end\n");
		}
		write("duties.drl", text.toString());
	}

	void write(String file, String text) {
		try {
			Path path = this.rules.resolve(file);
			Files.createDirectories(path.resolveSibling(""));
			Files.writeString(path, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String read(String file) {
		try {
			return Files.readString(this.rules.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void enter(String... codes) {
		List<Unit> entered = Arrays.stream(codes)
			.map((code) -> new Unit(new OrgUnit(code, "Đơn vị " + code, "DEPARTMENT", false, List.of(), null, true),
					null,
					List.of(contact(code, Recipient.HOLDER), contact(code, Recipient.FOCAL_POINT),
							contact(code, Recipient.LEADERSHIP))))
			.toList();
		this.transaction.executeWithoutResult((status) -> this.units.enter(entered));
	}

	private static Contact contact(String code, Recipient role) {
		return new Contact(code, role, role + " " + code,
				role.name().toLowerCase(java.util.Locale.ROOT) + "@" + code + ".example", "vi");
	}

	void report(String unit, String obligation, Work work, LocalDate on) {
		this.records.report(new Report(new DutyKey(unit, obligation), work, on, "test"));
	}

	Run runOn(LocalDate day) {
		this.moved.moveTo(day);
		return this.evaluations.run(Reason.REQUEST, "test");
	}

	void runOnAll(LocalDate from, LocalDate to) {
		from.datesUntil(to.plusDays(1)).forEach(this::runOn);
	}

	Delivery.Outcome deliver() {
		return this.delivery.deliver();
	}

	List<Alert> alerts() {
		return this.log.find(AlertFilter.ALL, Paging.newest(1_000)).items();
	}

	Alert alert() {
		List<Alert> all = alerts();
		if (all.size() != 1) {
			throw new AssertionError("expected one alert, found " + all);
		}
		return all.get(0);
	}

	List<AlertEvent> history(Alert alert) {
		return this.log.history(alert.id());
	}

	/**
	 * What was said, missed or ended, as {@code 2022-09-30 NOTIFIED DUE D0}, oldest
	 * first.
	 */
	List<String> story() {
		return alerts().stream()
			.flatMap((alert) -> history(alert).stream())
			.sorted(java.util.Comparator.comparing(AlertEvent::id))
			.map((event) -> event.on() + " " + event.type() + " " + event.stage()
					+ ((event.level() > 0) ? "(" + event.level() + ")" : "") + " " + event.slot())
			.toList();
	}

	Optional<Alert> find(long id) {
		return this.log.alert(id);
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

}
