package vn.dondoc.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.dondoc.Effort;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Work;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.records.Progress;
import vn.dondoc.records.Reading;
import vn.dondoc.records.Report;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.DutyChange;
import vn.dondoc.rehearsal.Rehearsal.RuleActivity;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;
import vn.dondoc.rules.engine.RuleTexts;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

/**
 * What a rehearsal foretells, by what rules say before and after.
 */
class RehearserTests {

	private static final WorkingCalendar CALENDAR = Calendars.computed();

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final String WAN = "duties.milestone($holder, \"wan\").on(2022, 9, 30);";

	private static final String OVERDUE = "alerts.overdue($duty).since(1).every(7);";

	private static final List<Unit> SHIPPED_UNITS = UnitsFile.read(Path.of("config"));

	private static final Rulebook SHIPPED = compiled(RandomEdits.shipped());

	private static final Progress SHIPPED_PROGRESS = shippedProgress();

	@Test
	void theSameRulesChangeNothingWhereverTheyStand() {
		Rulebook before = rules(WAN, OVERDUE);
		Rulebook after = RuleTexts.compiled("// moved down\n\n" + owing(WAN), saying(OVERDUE));
		Rehearsal rehearsal = rehearse(before, after, DUE.plusDays(8), Progress.NONE);
		assertThat(rehearsal.duties()).isEmpty();
		assertThat(rehearsal.alerts()).isEmpty();
		assertThat(rehearsal.mails()).isEmpty();
		assertThat(rehearsal.dutiesBefore()).isEqualTo(2);
		assertThat(rehearsal.alertsBefore()).isEqualTo(2);
	}

	@Test
	void withoutRulesThatRunEverythingIsNew() {
		Rehearsal rehearsal = rehearse(null, rules(WAN, OVERDUE), DUE.plusDays(8), Progress.NONE);
		assertThat(duties(rehearsal)).containsExactly("A/wan OWED null 2022-09-30", "B/wan OWED null 2022-09-30");
		assertThat(alerts(rehearsal)).containsExactly("A/wan RAISED - > OVERDUE D+8", "B/wan RAISED - > OVERDUE D+8");
		assertThat(rehearsal.running()).isNull();
	}

	@Test
	void aDueDateThatMovesWithdrawsAndMayRaiseAnew() {
		Rehearsal rehearsal = rehearse(rules(WAN, OVERDUE), rules(WAN.replace("9, 30", "9, 29"), OVERDUE),
				DUE.plusDays(8), Progress.NONE);
		assertThat(duties(rehearsal)).first().isEqualTo("A/wan MOVED 2022-09-30 2022-09-29");
		assertThat(alerts(rehearsal)).startsWith("A/wan WITHDRAWN OVERDUE D+8 > -", "A/wan RAISED - > OVERDUE D+8");
	}

	@Test
	void aDutyThatLosesItsDueDateIsMovedAndWithdrawn() {
		Rehearsal rehearsal = rehearse(rules(WAN, OVERDUE), rules("duties.standing($holder, \"wan\");", OVERDUE),
				DUE.plusDays(8), Progress.NONE);
		assertThat(duties(rehearsal)).first().isEqualTo("A/wan MOVED 2022-09-30 null");
		assertThat(alerts(rehearsal)).containsExactly("A/wan WITHDRAWN OVERDUE D+8 > -",
				"B/wan WITHDRAWN OVERDUE D+8 > -");
	}

	@Test
	void aDutyOfAnotherKindIsOwedOtherwise() {
		Rehearsal rehearsal = rehearse(rules(WAN, OVERDUE),
				rules(WAN.replace("milestone($holder, \"wan\")", "target($holder, \"wan\", 80)"), OVERDUE),
				DUE.plusDays(8), Progress.NONE);
		assertThat(duties(rehearsal)).first().isEqualTo("A/wan OTHERWISE 2022-09-30 2022-09-30");
		assertThat(rehearsal.alerts()).isEmpty();
	}

	@Test
	void theAbsenceOfAFindingWithdrawsNothing() {
		Rehearsal rehearsal = rehearse(rules(WAN, OVERDUE), rules(WAN, "alerts.overdue($duty).since(30).every(7);"),
				DUE.plusDays(8), Progress.NONE);
		assertThat(rehearsal.duties()).isEmpty();
		assertThat(alerts(rehearsal)).containsExactly("A/wan SILENT OVERDUE D+8 > -", "B/wan SILENT OVERDUE D+8 > -");
		assertThat(rehearsal.mails()).isEmpty();
	}

	@Test
	void whatAFileThatBreaksWouldOweIsNotDropped() {
		Rulebook broken = mock(Rulebook.class, delegatesTo(rules(WAN, OVERDUE)));
		RuleFailure failure = new RuleFailure("a.drl", 4, "Rule", Reason.given("broke"));
		doReturn(new Answer<>(List.of(), List.of(failure))).when(broken).owed(any(), any());
		doReturn(broken).when(broken).noting(any());
		Rehearsal rehearsal = rehearse(rules(WAN, OVERDUE), broken, DUE.plusDays(8), Progress.NONE);
		assertThat(rehearsal.duties()).isEmpty();
		assertThat(alerts(rehearsal)).containsExactly("A/wan SILENT OVERDUE D+8 > -", "B/wan SILENT OVERDUE D+8 > -");
		assertThat(rehearsal.failures()).containsExactly(failure);
	}

	@Test
	void aLaterSlotIsMailedAndAnEarlierOneIsNot() {
		Rulebook weekly = rules(WAN, OVERDUE);
		Rulebook daily = rules(WAN, "alerts.overdue($duty).since(1).every(1);");
		LocalDate day = DUE.plusDays(10);
		assertThat(alerts(rehearse(weekly, daily, day, Progress.NONE))).first()
			.isEqualTo("A/wan CHANGED OVERDUE D+8 > OVERDUE D+10");
		assertThat(rehearse(weekly, daily, day, Progress.NONE).mails()).extracting(Rehearsal.Mail::address)
			.containsExactly("a@x.example", "b@x.example");
		assertThat(alerts(rehearse(daily, weekly, day, Progress.NONE))).first()
			.isEqualTo("A/wan CHANGED OVERDUE D+10 > OVERDUE D+8");
		assertThat(rehearse(daily, weekly, day, Progress.NONE).mails()).isEmpty();
	}

	@Test
	void otherRecipientsOfASlotThatWasSaidChangeTheAlertAndMailNobody() {
		Rehearsal rehearsal = rehearse(rules(WAN, OVERDUE),
				rules(WAN, OVERDUE.replace("(7)", "(7).to(\"LEADERSHIP\")")), DUE.plusDays(8), Progress.NONE);
		assertThat(alerts(rehearsal)).containsExactly("A/wan CHANGED OVERDUE D+8 > OVERDUE D+8",
				"B/wan CHANGED OVERDUE D+8 > OVERDUE D+8");
		assertThat(rehearsal.mails()).isEmpty();
	}

	@Test
	void whoHasNoAddressIsNamedWithoutOne() {
		Rehearsal rehearsal = rehearse(null, rules(WAN, OVERDUE.replace("(7)", "(7).to(\"LEADERSHIP\")")),
				DUE.plusDays(8), Progress.NONE);
		assertThat(rehearsal.mails()).filteredOn((mail) -> mail.role() == Recipient.LEADERSHIP)
			.extracting((mail) -> mail.unit() + " <" + mail.address() + "> " + mail.duties())
			.containsExactly("A <> [A/wan]", "B <> [B/wan]");
	}

	@Test
	void aTargetThatIsReachedAlreadyResolvesTheAlert() {
		String target = "duties.target($holder, \"wan\", 80).on(2022, 9, 30);";
		Progress read = Progress.of(List.of(), List.of(new Reading(new DutyKey("A", "wan"),
				new java.math.BigDecimal("60"), null, LocalDate.of(2022, 9, 1), "test")));
		Rehearsal rehearsal = rehearse(rules(target, OVERDUE), rules(target.replace("80", "50"), OVERDUE),
				DUE.plusDays(8), read);
		assertThat(alerts(rehearsal)).containsExactly("A/wan RESOLVED OVERDUE D+8 > -");
	}

	@Test
	void aDutyThatIsDoneHasNoAlertToWithdraw() {
		Progress done = Progress.of(List.of(new Report(new DutyKey("A", "wan"), Work.COMPLETED, DUE, "test")),
				List.of());
		String always = RuleTexts.alerting(RuleTexts.rule("Luôn", "$duty : Duty( daysLate >= 1 )", OVERDUE));
		Rehearsal rehearsal = rehearse(RuleTexts.compiled(owing(WAN), always),
				RuleTexts.compiled(owing(WAN.replace("9, 30", "9, 29")), always), DUE.plusDays(8), done);
		assertThat(rehearsal.duties()).hasSize(2);
		assertThat(rehearsal.alertsBefore()).isEqualTo(1);
		assertThat(alerts(rehearsal)).containsExactly("B/wan WITHDRAWN OVERDUE D+8 > -",
				"B/wan RAISED - > OVERDUE D+8");
	}

	@Test
	void rulesAreCountedAndTimed() {
		Rehearsal rehearsal = rehearse(null, rules(WAN, OVERDUE), DUE.minusDays(8), Progress.NONE);
		assertThat(rehearsal.rules()).extracting(RuleActivity::fired).containsExactly(2, 2);
		assertThat(rehearsal.rules()).allMatch((rule) -> rule.took().compareTo(Duration.ZERO) > 0);
	}

	@Test
	void unitsInManyChunksAreAllCompared() {
		List<Unit> many = IntStream.range(0, 450).mapToObj((number) -> unit("U" + number)).toList();
		List<Integer> chunks = new ArrayList<>();
		Rehearsal rehearsal = new Rehearser(many, (codes) -> {
			chunks.add(codes.size());
			return Progress.NONE;
		}, CALENDAR).rehearse(rules("duties.standing($holder, \"x\");", OVERDUE), rules(WAN, OVERDUE), DUE.plusDays(1));
		assertThat(chunks).containsExactly(200, 200, 50);
		assertThat(rehearsal.dutiesBefore()).isEqualTo(450);
		assertThat(rehearsal.duties(DutyChange.Shift.DROPPED)).isEqualTo(450);
		assertThat(rehearsal.alerts(AlertChange.Effect.WITHDRAWN)).isEqualTo(450);
		assertThat(rehearsal.duties()).isSortedAccordingTo(java.util.Comparator.comparing(DutyChange::key));
	}

	static LongStream seeds() {
		return LongStream.range(0, Effort.times(8, 25));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whateverIsEditedTheRehearsalNamesTheDifferenceOfTwoEvaluations(long seed) {
		Rulebook candidate = compiled(RandomEdits.ofShipped(seed));
		LocalDate day = RandomEdits.day(seed);
		Rehearsal rehearsal = new Rehearser(SHIPPED_UNITS, (codes) -> SHIPPED_PROGRESS, CALENDAR).rehearse(candidate,
				SHIPPED, day);
		Map<DutyKey, EvaluatedDuty> before = evaluated(SHIPPED, day);
		Map<DutyKey, EvaluatedDuty> after = evaluated(candidate, day);
		Set<DutyKey> all = new HashSet<>(before.keySet());
		all.addAll(after.keySet());
		Set<DutyKey> moved = all.stream()
			.filter((key) -> !Objects.equals(due(before, key), due(after, key)))
			.collect(Collectors.toSet());
		Set<DutyKey> withdrawn = all.stream()
			.filter((key) -> said(before, key) != null)
			.filter((key) -> !after.containsKey(key) || moved.contains(key))
			.collect(Collectors.toSet());
		Set<DutyKey> raised = all.stream()
			.filter((key) -> said(after, key) != null)
			.filter((key) -> said(before, key) == null || moved.contains(key))
			.collect(Collectors.toSet());
		assertThat(alerts(rehearsal, AlertChange.Effect.WITHDRAWN)).isEqualTo(withdrawn);
		assertThat(alerts(rehearsal, AlertChange.Effect.RAISED)).isEqualTo(raised);
		assertThat(rehearsal.duties()
			.stream()
			.filter((duty) -> duty.what() != DutyChange.Shift.OTHERWISE)
			.filter((duty) -> !Objects.equals(duty.dueBefore(), duty.dueAfter()))
			.map(DutyChange::key)
			.collect(Collectors.toSet())).isEqualTo(moved);
		Set<DutyKey> gone = new HashSet<>(before.keySet());
		gone.removeAll(after.keySet());
		assertThat(rehearsal.duties(DutyChange.Shift.DROPPED)).isEqualTo(gone.size());
		assertThat(rehearsal.failures()).isEmpty();
	}

	private static Map<DutyKey, EvaluatedDuty> evaluated(Rulebook rules, LocalDate day) {
		return new Evaluator(rules, CALENDAR)
			.evaluate(SHIPPED_UNITS.stream().map(Unit::fact).toList(), SHIPPED_PROGRESS, day)
			.duties()
			.stream()
			.collect(Collectors.toMap((duty) -> duty.entry().key(), (duty) -> duty));
	}

	private static @Nullable Object due(Map<DutyKey, EvaluatedDuty> duties, DutyKey key) {
		EvaluatedDuty duty = duties.get(key);
		return (duty != null) ? duty.entry().duty().due() : null;
	}

	private static @Nullable Object said(Map<DutyKey, EvaluatedDuty> duties, DutyKey key) {
		EvaluatedDuty duty = duties.get(key);
		return (duty != null && duty.entry().duty().open()) ? duty.finding() : null;
	}

	private static Set<DutyKey> alerts(Rehearsal rehearsal, AlertChange.Effect what) {
		return rehearsal.alerts()
			.stream()
			.filter((alert) -> alert.what() == what)
			.map(AlertChange::key)
			.collect(Collectors.toSet());
	}

	private static Rehearsal rehearse(@Nullable Rulebook before, Rulebook after, LocalDate day, Progress progress) {
		return new Rehearser(List.of(unit("B"), unit("A")), (codes) -> progress, CALENDAR).rehearse(after, before, day);
	}

	private static List<String> duties(Rehearsal rehearsal) {
		return rehearsal.duties()
			.stream()
			.map((duty) -> duty.key() + " " + duty.what() + " " + duty.dueBefore() + " " + duty.dueAfter())
			.toList();
	}

	private static List<String> alerts(Rehearsal rehearsal) {
		return rehearsal.alerts()
			.stream()
			.map((alert) -> alert.key() + " " + alert.what() + " "
					+ ((alert.before() != null) ? alert.before().stage() + " " + alert.before().slot() : "-") + " > "
					+ ((alert.after() != null) ? alert.after().stage() + " " + alert.after().slot() : "-"))
			.toList();
	}

	private static Rulebook rules(String owing, String saying) {
		return RuleTexts.compiled(owing(owing), saying(saying));
	}

	private static String owing(String statement) {
		return RuleTexts.owing(RuleTexts.owes("Nhiệm vụ", statement));
	}

	private static String saying(String statement) {
		return RuleTexts.alerting(RuleTexts.says("Nhắc", statement));
	}

	private static Rulebook compiled(Map<String, String> files) {
		return RuleCompiler.compile(Release.of(files));
	}

	private static Unit unit(String code) {
		return new Unit(new OrgUnit(code, code, "OFFICE", false, List.of(), null, true), null, List.of(new Contact(code,
				Recipient.HOLDER, code, code.toLowerCase(java.util.Locale.ROOT) + "@x.example", "vi")));
	}

	private static Progress shippedProgress() {
		Baseline baseline = BaselineFile.read(Path.of("config"),
				SHIPPED_UNITS.stream().map(Unit::code).collect(Collectors.toSet()), SHIPPED.imposed());
		return Progress.of(baseline.reports(), baseline.readings());
	}

}
