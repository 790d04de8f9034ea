package vn.dondoc.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.Effort;
import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.records.Records;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.registry.UnitsIntake;
import vn.dondoc.rehearsal.RandomEdits;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.AlertChange.Effect;
import vn.dondoc.rehearsal.Rehearsal.DutyChange.Shift;
import vn.dondoc.rehearsal.Rehearsals;
import vn.dondoc.releases.CandidateReview;
import vn.dondoc.releases.CandidateReviewer;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;
import vn.dondoc.runs.Run;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a rehearsal on the database foretells is what the next run does.
 */
@ServerTest
class RehearsalTests {

	private static final Path CONFIG = Path.of("config");

	@Autowired
	private Workbench bench;

	@Autowired
	private Records records;

	@Autowired
	private Rehearsals rehearsals;

	@Autowired
	private CandidateReviewer reviewer;

	@Autowired
	private UnitsIntake units;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${dondoc.rules.dir}")
	private Path rules;

	@BeforeEach
	void enterTheShippedUnitsAndRules() throws IOException {
		this.bench.clear();
		this.bench.jdbc().update("delete from contact");
		this.bench.jdbc().update("delete from org_unit");
		this.transaction.executeWithoutResult((status) -> {
			List<Unit> shipped = UnitsFile.read(CONFIG);
			this.units.enter(shipped);
			this.records.enter(BaselineFile.read(CONFIG, shipped.stream().map(Unit::code).collect(Collectors.toSet()),
					compiled(RandomEdits.shipped()).imposed()));
		});
		Files.delete(this.rules.resolve("duties.drl"));
		RandomEdits.shipped().forEach(this.bench::write);
		try (Stream<Path> scenarios = Files.list(this.rules.resolve("tests"))) {
			for (Path file : scenarios.toList()) {
				Files.delete(file);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2022-09-15", "2022-10-10" })
	void theNextRunWithdrawsWhatTheRehearsalNames(LocalDate day) throws IOException {
		this.bench.runOn(day);
		Map<String, String> candidate = edited("inMonth(2022, 9)", "inMonth(2022, 12)");
		Rehearsal rehearsal = this.rehearsals.rehearse(candidate, day);

		assertThat(rehearsal.duties()).hasSize(24)
			.allMatch((duty) -> duty.what() == Shift.MOVED && duty.key().obligation().equals("wan"));
		assertThat(rehearsal.alerts()).hasSize(24).allMatch((alert) -> alert.what() == Effect.WITHDRAWN);
		assertThat(rehearsal.dutiesBefore()).isEqualTo(340);

		candidate.forEach(this.bench::write);
		Run run = this.bench.runOn(day);
		assertThat(run.figures().withdrawn()).isEqualTo(24);
		assertThat(run.figures().notified()).isZero();
		assertThat(withdrawn()).isEqualTo(keys(rehearsal, Effect.WITHDRAWN));
	}

	@Test
	void whatIsRaisedAndMailedIsWhatTheNextRunSays() throws IOException {
		LocalDate day = LocalDate.of(2022, 9, 15);
		this.bench.runOn(day);
		Map<String, String> candidate = edited("inMonth(2022, 9)", "inMonth(2022, 8)");
		Rehearsal rehearsal = this.rehearsals.rehearse(candidate, day);
		candidate.forEach(this.bench::write);
		Run run = this.bench.runOn(day);

		assertThat(run.figures().withdrawn()).isEqualTo(rehearsal.alerts(Effect.WITHDRAWN)).isEqualTo(24);
		assertThat(run.figures().notified()).isEqualTo(rehearsal.alerts(Effect.RAISED)).isEqualTo(24);
		List<String> told = this.bench.jdbc()
			.queryForList("select distinct n.recipient from notice n join alert a on n.alert_id = a.id "
					+ "where a.closed_on is null and a.obligation = 'wan' order by 1", String.class);
		assertThat(rehearsal.mails().stream().map(Rehearsal.Mail::address).distinct().sorted()).isEqualTo(told);
	}

	static LongStream seeds() {
		return Effort.seeds(2, 7, 12, 36, 40, 54);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whateverIsEditedTheNextRunDoesWhatTheRehearsalNames(long seed) {
		LocalDate day = RandomEdits.day(seed);
		this.bench.runOn(day);
		Map<String, String> candidate = RandomEdits.ofShipped(seed);
		Rehearsal rehearsal = this.rehearsals.rehearse(candidate, day);
		candidate.forEach(this.bench::write);
		Run run = this.bench.runOn(day);

		assertThat(run.state()).isEqualTo(Run.State.COMPLETED);
		assertThat(withdrawn()).isEqualTo(keys(rehearsal, Effect.WITHDRAWN));
		assertThat(run.figures().resolved()).isEqualTo(rehearsal.alerts(Effect.RESOLVED));
		assertThat(run.figures().notified())
			.isEqualTo((int) rehearsal.mails().stream().flatMap((mail) -> mail.duties().stream()).distinct().count());
	}

	@Test
	void aRehearsalChangesNothing() throws IOException {
		LocalDate day = LocalDate.of(2022, 10, 10);
		this.bench.runOn(day);
		List<String> before = this.bench.story();
		this.rehearsals.rehearse(edited("inMonth(2022, 9)", "inMonth(2022, 12)"), day);
		assertThat(this.bench.story()).isEqualTo(before);
		assertThat(this.bench.runOn(day).figures().withdrawn()).isZero();
	}

	@Test
	void aReviewGivesTheFiguresTheFailedScenariosAndTheWarnings() throws IOException {
		LocalDate day = LocalDate.of(2022, 10, 10);
		this.bench.runOn(day);
		this.bench.write("tests/trial.yml", """
				scenarios:
				  - name: Mạng WAN
				    given: { units: [VPB], day: 2022-10-01 }
				    expect: { duties: [{ obligation: wan, due: 2022-09-30 }] }
				  - name: Tự chủ
				    given: { units: [VPB], day: 2022-10-01, baseline: true }
				    expect: { duties: [{ obligation: wan, work: NOT_STARTED }] }
				""");
		this.bench.write("tests/broken.yml", "scenarios: [{ nam: x }]");
		CandidateReview review = this.reviewer.review(compiled(edited("inMonth(2022, 9)", "inMonth(2022, 12)")),
				compiled(RandomEdits.shipped()));

		assertThat(review)
			.extracting(CandidateReview::withdrawn, CandidateReview::raised, CandidateReview::moved,
					CandidateReview::dropped)
			.containsExactly(24, 0, 24, 0);
		assertThat(review.share()).isBetween(0.01, 1.0);
		assertThat(review.failedScenarios()).extracting(Reason::toString)
			.containsExactly("tests/trial.yml:2: Mạng WAN: line 4, 1 Oct 2022, "
					+ "VPB/wan, due: expected 2022-09-30, actual 2023-01-03");
		assertThat(review.warnings()).anyMatch((warning) -> warning.toString().startsWith("tests/broken.yml:1:"));
	}

	@Test
	void withoutUnitsThereIsNothingToReview() throws IOException {
		this.bench.jdbc().update("delete from contact");
		this.bench.jdbc().update("delete from org_unit_list");
		this.bench.jdbc().update("delete from org_unit");
		assertThat(this.reviewer.review(compiled(RandomEdits.shipped()), null)).isEqualTo(CandidateReview.NOTHING);
	}

	private Set<DutyKey> withdrawn() {
		Set<DutyKey> keys = new TreeSet<>();
		this.bench.alerts()
			.stream()
			.filter((alert) -> alert.stage() == Stage.WITHDRAWN)
			.map(Alert::duty)
			.forEach(keys::add);
		return keys;
	}

	private static Set<DutyKey> keys(Rehearsal rehearsal, Effect what) {
		Set<DutyKey> keys = new TreeSet<>();
		rehearsal.alerts().stream().filter((alert) -> alert.what() == what).map(AlertChange::key).forEach(keys::add);
		return keys;
	}

	private static Rulebook compiled(Map<String, String> files) {
		return RuleCompiler.compile(Release.of(files));
	}

	private static Map<String, String> edited(String from, String to) {
		Map<String, String> files = RandomEdits.shipped();
		files.replaceAll((name, text) -> name.equals("1-all-units.drl") ? text.replace(from, to) : text);
		return files;
	}

}
