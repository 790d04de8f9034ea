package vn.dondoc.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import vn.dondoc.Effort;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;

/**
 * A server compiles again and again, and asks one rulebook from several threads.
 */
@Isolated("weighs the memory of the JVM")
class RecompilationTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final int TIMES = Effort.times(25, 100);

	// Less than what a few rulebooks take
	private static final long SLACK = 16L * 1024 * 1024;

	@Test
	void oldRulebooksAreCollectedOnceNobodyUsesThem() {
		List<WeakReference<Rulebook>> old = new ArrayList<>();
		compiled(0).release();
		long before = metaspace();
		long heapBefore = heap();
		for (int i = 1; i <= TIMES; i++) {
			Rulebook rulebook = compiled(i);
			assertThat(rulebook.owed(List.of(Facts.anyUnit()), DAY).results()).hasSize(1);
			old.add(new WeakReference<>(rulebook));
		}
		System.gc();
		assertThat(old.stream().filter((rulebook) -> rulebook.get() != null).count()).isLessThanOrEqualTo(5);
		assertThat(metaspace() - before).as("metaspace").isLessThan(SLACK);
		assertThat(heap() - heapBefore).as("heap").isLessThan(SLACK);
	}

	@Test
	void aRulebookAnswersSeveralThreadsAtOnce() throws Exception {
		Rulebook rulebook = compiled(1);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<List<String>>> questions = new ArrayList<>();
			IntStream.range(0, 5_000).forEach((i) -> questions.add(() -> holders(rulebook, i)));
			List<Future<List<String>>> answers = threads.invokeAll(questions);
			for (int i = 0; i < answers.size(); i++) {
				assertThat(answers.get(i).get()).containsExactlyInAnyOrder("A" + i, "B" + i, "C" + i);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static List<String> holders(Rulebook rulebook, int i) {
		List<OrgUnit> units = List.of(Facts.unit("A" + i), Facts.unit("B" + i), Facts.unit("C" + i));
		return rulebook.owed(units, DAY).results().stream().map(OwedDuty::holder).map(OrgUnit::code).toList();
	}

	private static Rulebook compiled(int number) {
		return RuleTexts.compiled(owing(owes("Rule " + number, "duties.standing($holder, \"a\");")));
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long metaspace() {
		System.gc();
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getName().equals("Metaspace"))
			.map(MemoryPoolMXBean::getUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

}
