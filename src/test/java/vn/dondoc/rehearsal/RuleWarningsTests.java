package vn.dondoc.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.RuleOutline.Mention;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What looks like a mistake in lawful rules is warned of, and nothing else is.
 */
class RuleWarningsTests {

	private static final List<OrgUnit> UNITS = List.of(
			new OrgUnit("A", "A", "OFFICE", false, List.of("annex-2"), null, true),
			new OrgUnit("B", "B", "CENTRE", false, List.of(), "A", true));

	private static final String OWING = RuleTexts
		.owing(RuleTexts.owes("WAN", "duties.milestone($holder, \"wan\").inMonth(2022, 9);"));

	private static final String LADDER = ladder("daysLate >= 1, daysLate < 15", "daysLate >= 15");

	@TempDir
	Path folder;

	@Test
	void theShippedRulesGiveNone() {
		Rulebook shipped = RuleCompiler.compile(RuleFolder.read(Path.of("rules")));
		List<OrgUnit> units = UnitsFile.read(Path.of("config")).stream().map(Unit::fact).toList();
		assertThat(RuleWarnings.of(shipped, units, Calendars.computed(), LocalDate.EPOCH)).isEmpty();
		assertThat(RuleWarnings.unread(Path.of("rules"))).isEmpty();
	}

	@Test
	void aRuleThatMatchesNoUnit() {
		assertThat(warnings(OWING,
				RuleTexts.owing(RuleTexts.owes("Đúng", "duties.standing($holder, \"x\");"),
						RuleTexts.rule("Sai", "$holder : OrgUnit( code == \"C\" )",
								"duties.standing($holder, \"y\");"))))
			.containsExactly("b.drl:10:1: warning: rule \"Sai\" matches no unit");
	}

	@Test
	void aRecurringDutyThatBeginsLaterIsNoMistakeAndOneWithoutEndNeither() {
		assertThat(warnings(OWING,
				RuleTexts
					.owing(RuleTexts.owes("Sau", "duties.periodic($holder, \"r\").everyMonth(5).from(2100, 1, 1);"))))
			.isEmpty();
	}

	@Test
	void aFileNoneOfWhoseRulesSpeaks() {
		assertThat(warnings(OWING,
				RuleTexts.owing(RuleTexts.rule("Sai", "$holder : OrgUnit( code == \"C\" )",
						"duties.standing($holder, \"y\");"))))
			.containsExactly(
					"b.drl:1:1: warning: none of the rules in this file ever applies; fix their conditions and "
							+ "dates, or remove the file",
					"b.drl:4:1: warning: rule \"Sai\" matches no unit");
	}

	@Test
	void aFileWhoseRulesAreSwitchedOffOrExpired() {
		Rulebook rules = compiled(RuleTexts.owing(RuleTexts.owes("Một", "duties.standing($holder, \"x\");"),
				RuleTexts.owes("Hai", "duties.standing($holder, \"y\");")));
		RuleOutline off = outline(rules.rules().get(0), false, null);
		RuleOutline expired = outline(rules.rules().get(1), true, LocalDate.of(2023, 1, 1));
		Rulebook outlined = outlined(rules, off, expired);
		assertThat(kinds(outlined, LocalDate.of(2022, 12, 31))).isEmpty();
		assertThat(kinds(outlined, LocalDate.of(2023, 1, 1))).containsExactly("a.drl:1:1 UNUSED_FILE");
	}

	@Test
	void wordsThatNoUnitHasAreWarnedOfAtTheirPlace() {
		Rulebook rules = compiled(RuleTexts.owing(RuleTexts.owes("Một", "duties.standing($holder, \"x\");")));
		RuleOutline outline = outline(rules.rules().get(0), true, null, new Mention("kind", "OFICE", 6, 30),
				new Mention("kind", "OFFICE", 6, 40), new Mention("lists", "annex-3", 6, 50),
				new Mention("parent", "B", 6, 60), new Mention("code", "C", 6, 70));
		assertThat(kinds(outlined(rules, outline), LocalDate.EPOCH)).containsExactly("a.drl:6:30 UNKNOWN_KIND",
				"a.drl:6:50 UNKNOWN_LIST", "a.drl:6:60 UNKNOWN_PARENT");
		assertThat(RuleWarnings.of(outlined(rules, outline), UNITS, Calendars.computed(), LocalDate.EPOCH).get(0))
			.hasToString("a.drl:6:30: warning: no unit is of the kind \"OFICE\"; there are CENTRE, OFFICE");
	}

	@Test
	void wordsAreFoundInTheRulesThemselves() {
		assertThat(warnings(OWING, RuleTexts.owing(
				RuleTexts.rule("Sai", "$holder : OrgUnit( active, kind == \"OFICE\" )",
						"duties.standing($holder, \"y\");"),
				RuleTexts.owes("Đúng", "duties.standing($holder, \"x\");"),
				RuleTexts.rule("Sai nữa", "$holder : OrgUnit( lists contains \"annex-3\" || parent == \"B\" )",
						"duties.standing($holder, \"z\");"))))
			.hasSize(3)
			.satisfies((all) -> {
				assertThat(all.get(0)).matches("b\\.drl:6:\\d+: warning: no unit is of the kind \"OFICE\".*");
				assertThat(all.get(1)).matches("b\\.drl:18:\\d+: warning: no unit stands on the list \"annex-3\".*");
				assertThat(all.get(2)).matches("b\\.drl:18:\\d+: warning: no unit has \"B\" above it");
			});
	}

	@Test
	void aRuleSwitchedOffIsNotExpectedToMatch() {
		assertThat(warnings(OWING,
				RuleTexts.owing(RuleTexts.owes("Đúng", "duties.standing($holder, \"x\");"),
						RuleTexts.rule("Sai", "$holder : OrgUnit( code == \"C\" )", "duties.standing($holder, \"y\");")
							.replace("when", "enabled false\nwhen"))))
			.isEmpty();
	}

	@Test
	void aDutysKindIsAnotherWord() {
		Rulebook rules = compiled(OWING, LADDER);
		List<RuleSource> sources = rules.rules();
		RuleOutline duty = new RuleOutline(sources.get(1), "", 9, "Duty", List.of(),
				List.of(new Mention("kind", "TARGET", 6, 20), new Mention("holder.kind", "TARGET", 6, 40)), "", null,
				true, null, null);
		assertThat(kinds(outlined(rules, outline(sources.get(0), true, null), duty), LocalDate.EPOCH))
			.containsExactly("b.drl:6:40 UNKNOWN_KIND");
	}

	@Test
	void twoRulesThatOweTheSameDuty() {
		assertThat(warnings(OWING,
				RuleTexts.owing(RuleTexts.rule("WAN mới", "$holder : OrgUnit( code == \"B\" )",
						"duties.milestone($holder, \"wan\").inMonth(2022, 12);"))))
			.containsExactly("b.drl:4:1: warning: the rules \"WAN mới\" and \"WAN\" both assign \"wan\"; units to "
					+ "which it is assigned twice: 1, the first of them B; the earliest due date counts");
	}

	@Test
	void aRuleThatTakesOverOnADayOwesNothingTwice() {
		String until = OWING.replace("when", "date-expires \"01-Jan-2023\"\nwhen");
		String from = OWING.replace("\"WAN\"", "\"WAN mới\"").replace("when", "date-effective \"01-Jan-2023\"\nwhen");
		assertThat(warnings(until, from)).isEmpty();
	}

	@Test
	void aWholeLadderGivesNone() {
		assertThat(warnings(OWING, LADDER)).isEmpty();
	}

	@Test
	void aLadderWithAGap() {
		assertThat(warnings(OWING, ladder("daysLate >= 1, daysLate < 10", "daysLate >= 15"))).containsExactly(
				"b.drl:16:1: warning: the ladder has a gap: no rule applies to open duties such as A/wan from D+10 to "
						+ "D+14; it continues at D+15");
	}

	@Test
	void aRungThatIsNotReachedYetIsAGapToo() {
		assertThat(warnings(OWING, LADDER.replace("since(15)", "since(17)"))).singleElement()
			.asString()
			.contains("from D+15 to D+16; it continues at D+17");
	}

	@Test
	void aLadderThatOverlaps() {
		assertThat(warnings(OWING, ladder("daysLate >= 1, daysLate < 23", "daysLate >= 15"))).containsExactly(
				"b.drl:22:1: warning: the ladder overlaps: the rules \"Báo cáo\" and \"Đôn đốc\" both apply to open "
						+ "duties such as A/wan at D+15, D+22; only the higher stage is notified");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "x.drl.txt", "x.drl~", ".x.drl", "x.DRL.bak", "sub/x.drl.old", ".sub/x.drl", "mạng.drl (1)" })
	void filesThatAreNotReadThoughTheyLookLikeIt(String name) throws IOException {
		write(name);
		assertThat(RuleWarnings.unread(this.folder)).singleElement()
			.asString()
			.startsWith(name + ":1:1: warning: this file is not read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x.drl", "sub/x.DRL", "README.md", ".x.drl.swp", ".#x.drl", "x.drlx", "tests/x.yml" })
	void otherFilesAreNotWarnedOf(String name) throws IOException {
		write(name);
		assertThat(RuleWarnings.unread(this.folder)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void bothLanguagesSayIt(RuleWarning.Kind kind) {
		RuleWarning warning = new RuleWarning("a.drl", 1, 1, kind, List.of("ONE", "TWO", "THREE", "FOUR", "FIVE"));
		assertThat(warning.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
		assertThat(warning.message(Locale.forLanguageTag("vi-VN"))).isNotBlank()
			.doesNotContain("{")
			.isNotEqualTo(warning.message(Locale.ENGLISH));
		assertThat(warning.message(Locale.FRENCH)).isEqualTo(warning.message(Locale.ENGLISH));
	}

	@Test
	void theBundlesHaveTheSameKeysAndNothingThatBreaksTheFormat() throws IOException {
		Properties english = bundle("en");
		Properties vietnamese = bundle("vi");
		assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames())
			.hasSize(RuleWarning.Kind.values().length);
		assertThat(vietnamese.values()).noneMatch((text) -> text.toString().contains("'"));
		assertThat(english.values()).noneMatch((text) -> text.toString().contains("'"));
	}

	private static Properties bundle(String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/messages/warnings_" + language + ".properties"))) {
			properties.load(reader);
		}
		return properties;
	}

	private void write(String name) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "");
	}

	private static String ladder(String overdue, String escalated) {
		return RuleTexts.alerting(
				RuleTexts.rule("Nhắc", "$duty : Duty( open, daysLeft >= 1 )", "alerts.upcoming($duty).at(30, 7);"),
				RuleTexts.rule("Đến hạn", "$duty : Duty( open, daysLeft == 0, daysLate == 0 )", "alerts.due($duty);"),
				RuleTexts.rule("Đôn đốc", "$duty : Duty( open, " + overdue + " )",
						"alerts.overdue($duty).since(1).every(7);"),
				RuleTexts.rule("Báo cáo", "$duty : Duty( open, " + escalated + " )",
						"alerts.escalated($duty, 1).since(15).every(7);"));
	}

	private static Rulebook compiled(String... texts) {
		Map<String, String> files = new java.util.HashMap<>();
		for (int i = 0; i < texts.length; i++) {
			files.put((char) ('a' + i) + ".drl", texts[i]);
		}
		return RuleCompiler.compile(Release.of(files));
	}

	private static List<String> warnings(String... texts) {
		return RuleWarnings.of(compiled(texts), UNITS, Calendars.computed(), LocalDate.EPOCH)
			.stream()
			.map(RuleWarning::toString)
			.toList();
	}

	private static List<String> kinds(Rulebook rulebook, LocalDate from) {
		return RuleWarnings.of(rulebook, UNITS, Calendars.computed(), from)
			.stream()
			.map((warning) -> warning.file() + ":" + warning.line() + ":" + warning.column() + " " + warning.kind())
			.toList();
	}

	private static RuleOutline outline(RuleSource rule, boolean enabled, @Nullable LocalDate expires,
			Mention... mentions) {
		return new RuleOutline(rule, "", rule.line() + 5, "OrgUnit", List.of(), List.of(mentions), "", "x", enabled,
				null, expires);
	}

	/**
	 * The same rules with hand-made outlines.
	 */
	private static Rulebook outlined(Rulebook rules, RuleOutline... outlines) {
		return (Rulebook) Proxy.newProxyInstance(Rulebook.class.getClassLoader(), new Class<?>[] { Rulebook.class },
				(proxy, method, args) -> method.getName().equals("outlines") ? List.of(outlines)
						: method.invoke(rules, args));
	}

}
