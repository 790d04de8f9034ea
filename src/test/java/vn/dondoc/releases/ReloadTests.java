package vn.dondoc.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.dondoc.Effort;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;

/**
 * New rules come while others are being asked.
 */
class ReloadTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final int RELOADS = Effort.times(20, 100);

	private static final int ASKING = 2;

	private static final List<OrgUnit> UNITS = IntStream.range(0, 50).mapToObj((i) -> Facts.unit("U" + i)).toList();

	@Test
	void whoeverIsAskingNeverFailsAndNeverMixesTwoReleases() throws Exception {
		AtomicReference<Rulebook> running = new AtomicReference<>(release(0));
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(ASKING);
		try {
			List<Future<Integer>> asked = IntStream.range(0, ASKING)
				.mapToObj((i) -> threads.submit(asking(running, over)))
				.toList();
			for (int number = 1; number <= RELOADS; number++) {
				running.set(release(number));
			}
			over.set(true);
			for (Future<Integer> each : asked) {
				assertThat(each.get()).as("questions that one thread asked").isPositive();
			}
		}
		finally {
			over.set(true);
			threads.shutdownNow();
		}
	}

	private static Callable<Integer> asking(AtomicReference<Rulebook> running, AtomicBoolean over) {
		return () -> {
			int asked = 0;
			while (!over.get()) {
				Rulebook rulebook = Objects.requireNonNull(running.get());
				Answer<OwedDuty> answer = rulebook.owed(UNITS, DAY);
				assertThat(answer.failures()).isEmpty();
				assertThat(answer.results()).hasSize(2 * UNITS.size());
				assertThat(obligations(answer)).isEqualTo(rulebook.obligations());
				asked++;
			}
			return asked;
		};
	}

	private static Set<String> obligations(Answer<OwedDuty> answer) {
		return answer.results().stream().map(OwedDuty::obligation).collect(Collectors.toSet());
	}

	private static Rulebook release(int number) {
		return RuleTexts.compiled(owing(owes("One " + number, "duties.standing($holder, \"a" + number + "\");"),
				owes("Two " + number, "duties.milestone($holder, \"b" + number + "\").inMonth(2022, 9);")));
	}

}
