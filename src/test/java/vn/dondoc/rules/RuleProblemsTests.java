package vn.dondoc.rules;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.rules.engine.RuleTexts.alerting;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.problems;
import static vn.dondoc.rules.engine.RuleTexts.rule;

/**
 * What is wrong in rule files is said in plain words and at its place.
 */
class RuleProblemsTests {

	@Test
	void whatARuleSaysOfItselfIsNoLongerThanTheTablesTakeIt() {
		String text = owing(rule("A", "$h : OrgUnit( active )", "duties.standing($h, \"a\");"));
		assertThat(problems(text.replace("when", "@clause(\"" + "9".repeat(101) + "\")\nwhen"))).singleElement()
			.asString()
			.contains("the value of @clause is longer than 100 characters");
		assertThat(problems(text.replace("when", "@titleEn(\"" + "t".repeat(1001) + "\")\nwhen"))).singleElement()
			.asString()
			.contains("the value of @titleEn is longer than 1000 characters");
		assertThat(
				RuleGate.check(Map.of("a.drl",
						text.replace("when",
								"@clause(\"" + "9".repeat(100) + "\") @quote(\"" + "q".repeat(2000) + "\")\nwhen"))))
			.isEmpty();
	}

	@Test
	void aClauseThatIsTooLongIsNamedWhereItBegins() {
		String text = owing(rule("A", "$h : OrgUnit( active )", "duties.standing($h, \"a\");")).replace("when",
				"@clause(\"" + "9.z ".repeat(30) + "\")\nwhen");
		assertThat(problems(text)).singleElement().asString().matches("a\\.drl:\\d+:8: the value of @clause .*");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			OrgUnit( activ )          | a.drl:6:19: unknown property 'activ'; OrgUnit has code, name
			OrgUnit( "x" == cod )     | a.drl:6:26: unknown property 'cod'; OrgUnit has code
			OrgUnit( !activ )         | a.drl:6:20: unknown property 'activ'; OrgUnit has code
			OrgUnti( active )         | a.drl:6:10: unknown type 'OrgUnti'; expected OrgUnit or Duty
			OrgUnit( active == "no" ) | a.drl:6:29: "no" is a text where true or false was expected
			OrgUnit( code = "A" )     | a.drl:6:24: syntax: a comparison is written '=='
			OrgUnit( active           | a.drl:7:1: syntax: 'then' comes too early; is a ')' missing
			OrgUnit( active ) )       | a.drl:6:28: syntax: ')' was not expected here
			""")
	void aWrongConditionIsNamedAtItsWord(String pattern, String expected) {
		assertThat(problems(owing(rule("A activ", "$h : " + pattern, "duties.standing($h, \"a\");")))).singleElement()
			.asString()
			.startsWith(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					duties.standin($holder, "a");                         | a.drl:8:12: unknown word 'standin'; expected one of commencement, milestone, periodic, standing, target
					duties.milestone($holder, "a").inMonths(2022, 9);     | a.drl:8:36: unknown word 'inMonths'; expected one of beforeMonth, byEndOf, inMonth, on
					duties.milestone($holder, "a").inMonth("2022", 9);    | a.drl:8:44: year must be a number, not "2022"
					duties.standing($holder);                             | a.drl:8:12: 'standing' expects standing(holder, obligation), but is given 1 values
					duties.standing($unit, "a");                          | a.drl:8:21: unknown name '$unit'; expected a value or a name that 'when' gives, such as $holder
					alerts.standing($holder, "a");                        | a.drl:8:5: 'alerts' does not go with OrgUnit; write duties here
					duties.standing($holder, "a").inMonth(2022, 9);       | a.drl:8:35: 'inMonth' cannot follow what stands before it
					duties.milestone($holder, "a").inMonth(2022, 09);     | a.drl:8:50: 09 is not a number; write 9
					duties.milestone($holder, "a").inMonth(2022, 9 ;      | a.drl:8:52: syntax: ';' was not expected here; expected ')' or ','
					duties.milestone($holder, "a").inMonth(2022, 13);     | a.drl:8:50: month is 13; expected 1 to 12
					duties.milestone($holder, "a").on(2022, 2, 29);       | a.drl:8:48: day is 29; expected 1 to 28 in 2022-02
					duties.target($holder, "a", 80);                      | a.drl:8:12: 'target' must be followed by one of .beforeMonth(year, month), .byEndOf(year)
					duties.commencement($holder, "a");                    | a.drl:8:12: 'commencement' must be followed by one of .from(year, month, day)
					duties.target($holder, "a", -5).byEndOf(2022);        | a.drl:8:33: target percent is -5.0; expected above 0
					duties.standing($holder, "a b");                      | a.drl:8:30: obligation code is 'a b'; expected letters
					duties.milestone($holder, "a".inMonth(2022, 9);       | a.drl:8:31: 'a' must stand alone
					""")
	void aWrongStatementIsNamedAtItsWord(String statement, String expected) {
		assertThat(problems(owing(owes("A standin", statement)))).singleElement().asString().startsWith(expected);
	}

	@Test
	void aTextWhereANumberIsExpectedIsNamedAtItsPlace() {
		assertThat(problems(alerting(rule("A", "$d : Duty( daysLate == \"abc\" )", "alerts.due($d);"))))
			.containsExactly("a.drl:6:28: \"abc\" is a text where a number was expected; write daysLate >= 15"
					+ " without quotation marks");
	}

	@Test
	void aWrongImportOrGlobalIsNamedAtItsPlace() {
		assertThat(problems(owing(owes("A", "duties.standing($holder, \"a\");")).replace("OrgUnit\n", "OrgUnits\n")))
			.containsExactly("a.drl:2:8: unknown import 'vn.dondoc.facts.OrgUnits'; expected vn.dondoc.facts.OrgUnit"
					+ " or vn.dondoc.facts.Duty; did you mean 'vn.dondoc.facts.OrgUnit'?");
		assertThat(
				problems(owing(owes("A", "duties.standing($holder, \"a\");")).replace("Duties duties", "Dutys duties")))
			.containsExactly("a.drl:3:8: unknown type 'vn.dondoc.facts.Dutys'; expected vn.dondoc.facts.Duties"
					+ " or vn.dondoc.facts.Alerts; did you mean 'vn.dondoc.facts.Duties'?");
	}

	@Test
	void curlyQuotationMarksAreNamed() {
		assertThat(problems(owing(rule("A", "$h : OrgUnit( code == “A” )", "duties.standing($h, \"a\");")))).first()
			.asString()
			.isEqualTo("a.drl:6:27: syntax: a curly quotation mark “ stands here; expected a straight one \"");
	}

	@Test
	void aDateThatIsNoneIsNamed() {
		String text = owing(owes("A", "duties.standing($holder, \"a\");")).replace("when",
				"date-effective \"2022-06-01\"\nwhen");
		assertThat(problems(text))
			.containsExactly("a.drl:5:16: '2022-06-01' is not a date; expected for instance 01-Jun-2022, in the"
					+ " years 1901 to 2198");
	}

	@Test
	void aRuleNameIsUsedOnceInAllFilesAndPackages() {
		String rule = owes("Same", "duties.standing($holder, \"a\");");
		String expected = ":4:1: duplicate rule name \"Same\"; it is used at a.drl:4, give each rule its own name";
		assertThat(problems(owing(rule), owing(rule))).containsExactly("b.drl" + expected);
		assertThat(problems(owing(rule), owing(rule).replace("vn.test.owing", "vn.test.other")))
			.containsExactly("b.drl" + expected);
		assertThat(problems(owing(rule, rule))).containsExactly(
				"a.drl:10:1: duplicate rule name \"Same\"; it is used at a.drl:4, give each rule its own name");
	}

	@Test
	void allProblemsOfAllFilesAreNamedAtOnce() {
		String syntax = owing(rule("S", "$h : OrgUnit( active", "duties.standing($h, \"a\");"));
		String words = owing(rule("P", "$h : OrgUnit( activ )", "duties.standing($h, \"a\");"),
				owes("Fine", "duties.standing($holder, \"b\");"), owes("W", "duties.standin($holder, \"a\");"));
		assertThat(problems(words, owing(owes("H", "duties.standing($holder, \"a\");")), syntax))
			.extracting((problem) -> problem.substring(0, problem.indexOf(": ")))
			.containsExactly("a.drl:6:19", "a.drl:20:12", "c.drl:7:1");
	}

	@Test
	void aReleaseWithoutAnyRuleIsAProblem() {
		assertThat(problems("", "// only a comment")).singleElement().asString().contains("holds no rule");
	}

	@Test
	void aFileOfCommentsBesideRulesIsNone() {
		assertThat(RuleTexts.compiled(owing(owes("A", "duties.standing($holder, \"a\");")), "// later\n/* more */\n")
			.rules()).extracting((rule) -> rule.file() + ":" + rule.line()).isEqualTo(List.of("a.drl:4"));
	}

	@Test
	void windowsLineEndsDoNotMovePlaces() {
		String text = owing(owes("Fine", "duties.standing($holder, \"a\");"),
				owes("W", "duties.standin($holder, \"a\");"));
		assertThat(problems(text.replace("\n", "\r\n"))).singleElement().asString().startsWith("a.drl:14:12: ");
	}

}
