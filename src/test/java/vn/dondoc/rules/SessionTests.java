package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.rules.RuleTexts.compiled;
import static vn.dondoc.rules.RuleTexts.owes;
import static vn.dondoc.rules.RuleTexts.owing;

/**
 * A session ends, whatever the rules do. Compiled past the gate, which refuses such rules
 * before they get here.
 */
class SessionTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	@Test
	void aRuleThatFiresWithoutEndIsCutOff() {
		String text = owing(owes("Endless", "update($holder);"));
		KieBase base = new KieHelper().addContent(text, ResourceType.DRL).build(ExecutableModelProject.class);
		Session session = new Session(base, List.of(RuleText.parse("a.drl", text)));
		assertThatExceptionOfType(RuleBrokeException.class)
			.isThrownBy(() -> session.owed(List.of(Facts.unit("A"), Facts.unit("B")), DAY))
			.withMessage("fires without end");
	}

	@Test
	void aSessionThatIsToldToHaltDoesSoBetweenFiringsAndBlamesNoRule() {
		Rulebook rulebook = compiled(owing(owes("Owe", "duties.standing($holder, \"a\");")));
		List<OrgUnit> units = IntStream.range(0, 1_000).mapToObj((number) -> Facts.unit("U" + number)).toList();
		AtomicInteger asked = new AtomicInteger();
		assertThatExceptionOfType(HaltedException.class)
			.isThrownBy(() -> Halt.when(() -> asked.incrementAndGet() > 10, () -> rulebook.owed(units, DAY)));
		assertThat(asked).hasValueLessThan(20);
		assertThat(rulebook.owed(units, DAY).results()).as("asked again").hasSize(1_000);
	}

	@Test
	void whatIsToldToHaltWithinAnotherIsToldByItsOwn() {
		Halt.when(() -> true, () -> {
			assertThat(Halt.<Boolean>when(() -> false, Halt::asked)).isFalse();
			return assertThat(Halt.asked()).isTrue();
		});
		assertThat(Halt.asked()).isFalse();
	}

}
