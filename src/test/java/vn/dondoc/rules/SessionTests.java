package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.rules.engine.RuleTexts.compiled;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;

/**
 * A session ends, whatever the rules do.
 */
class SessionTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	@Test
	void aSessionThatIsToldToHaltDoesSoBetweenFiringsAndBlamesNoRule() {
		Rulebook rulebook = compiled(owing(owes("Owe", "duties.standing($holder, \"a\");")));
		List<OrgUnit> units = IntStream.range(0, 1_000).mapToObj((number) -> Facts.unit("U" + number)).toList();
		AtomicInteger asked = new AtomicInteger();
		assertThatExceptionOfType(StoppedException.class)
			.isThrownBy(() -> StopSignal.when(() -> asked.incrementAndGet() > 10, () -> rulebook.owed(units, DAY)));
		assertThat(asked).hasValueLessThan(20);
		assertThat(rulebook.owed(units, DAY).results()).as("asked again").hasSize(1_000);
	}

	@Test
	void whatIsToldToHaltWithinAnotherIsToldByItsOwn() {
		StopSignal.when(() -> true, () -> {
			assertThat(StopSignal.<Boolean>when(() -> false, StopSignal::asked)).isFalse();
			return assertThat(StopSignal.asked()).isTrue();
		});
		assertThat(StopSignal.asked()).isFalse();
	}

}
