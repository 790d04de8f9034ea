package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.facts.Facts;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code date-effective} and {@code date-expires} follow the logical date of the run, in
 * whatever zone the machine believes itself to be.
 */
@Isolated
class RuleDatesTests {

	private static final String RULES = RuleTexts.owing("""
			rule "From June"
			    date-effective "01-Jun-2022"
			    date-expires "01-Jul-2022"
			when
			    $holder : OrgUnit( active )
			then
			    duties.standing($holder, "june");
			end
			""");

	private final TimeZone before = TimeZone.getDefault();

	@AfterEach
	void restoreTheZone() {
		TimeZone.setDefault(this.before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Asia/Ho_Chi_Minh", "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago" })
	void aRuleHoldsFromItsFirstDayToTheDayBeforeItExpires(String zone) {
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		Rulebook rulebook = RuleTexts.compiled(RULES);
		assertThat(holds(rulebook, "2022-05-31")).isFalse();
		assertThat(holds(rulebook, "2022-06-01")).isTrue();
		assertThat(holds(rulebook, "2022-06-30")).isTrue();
		assertThat(holds(rulebook, "2022-07-01")).isFalse();
	}

	private static boolean holds(Rulebook rulebook, String day) {
		boolean holds = !rulebook.owed(List.of(Facts.anyUnit()), LocalDate.parse(day)).results().isEmpty();
		assertThat(rulebook.verdicts(Facts.anyUnit(), LocalDate.parse(day))).extracting(RuleVerdict::inForce)
			.containsExactly(holds);
		return holds;
	}

}
