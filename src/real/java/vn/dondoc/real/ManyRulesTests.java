package vn.dondoc.real;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ministry's rules after ten years: 1,400 of them in 40 files.
 */
class ManyRulesTests {

	private static final Logger logger = LoggerFactory.getLogger(ManyRulesTests.class);

	private static final int FILES = 40;

	private static final int RULES_A_FILE = 35;

	// Measured in one run: seconds say more about the machine than about the check
	private static final int MOST_TIMES_LONGER = 6;

	private static final long MOST_MEMORY = 256L << 20;

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final List<OrgUnit> UNITS = IntStream.range(0, 50)
		.mapToObj((i) -> new OrgUnit("U" + i, "Đơn vị " + i, "KIND_" + i % 9, i % 2 == 0, List.of("annex-" + i % 5),
				null, true))
		.toList();

	@TempDir
	Path rules;

	@BeforeEach
	void write() throws IOException {
		for (int file = 0; file < FILES; file++) {
			Files.writeString(this.rules.resolve("part-" + file + ".drl"), text(file));
		}
	}

	private static String text(int file) {
		StringBuilder text = new StringBuilder("""
				package vn.ministry.part%d
				import vn.dondoc.facts.OrgUnit
				global vn.dondoc.facts.Duties duties
				""".formatted(file));
		for (int rule = 0; rule < RULES_A_FILE; rule++) {
			text.append("""

					rule "%1$d.%2$d Nhiệm vụ số %2$d của phần %1$d"
					    @clause("%1$d.%2$d")
					when
					    $holder : OrgUnit( active, kind == "KIND_%3$d", lists contains "annex-%4$d" || specialised )
					then
					    duties.milestone($holder, "task-%1$d-%2$d").inMonth(2022, %5$d);
					end
					""".formatted(file, rule, rule % 9, rule % 5, 1 + rule % 12));
		}
		return text.toString();
	}

	@Test
	void aCheckEndsSoonOnAColdMachineWithLittleMemory() throws Exception {
		Duration few = check(Path.of("rules"));
		Duration many = check(this.rules);
		logger.info("check of {} rules in {} files: {} ms, of those that come with it: {} ms; cold, -Xmx{}m",
				FILES * RULES_A_FILE, FILES, many.toMillis(), few.toMillis(), MOST_MEMORY >> 20);
		assertThat(many).isLessThan(few.multipliedBy(MOST_TIMES_LONGER));
	}

	private Duration check(Path folder) throws Exception {
		long start = System.nanoTime();
		Process check = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
				"-Xmx" + (MOST_MEMORY >> 20) + "m", "-cp", classPath(), "vn.dondoc.cli.Dondoc", "check", "--rules",
				folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.rules.resolve("check.out").toFile())
			.start();
		assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(check.exitValue()).as(Files.readString(this.rules.resolve("check.out"))).isZero();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	@Test
	void whoeverAsksDoesNotWaitWhileTheyAreCompiled() throws Exception {
		Rulebook running = RuleCompiler.compile(RuleFolder.read(Path.of("rules")));
		ask(running, 500);
		long[] alone = ask(running, 500);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<Rulebook> compiling = thread.submit(() -> RuleCompiler.compile(RuleFolder.read(this.rules)));
			List<Long> meanwhile = new ArrayList<>();
			long start = System.nanoTime();
			while (!compiling.isDone()) {
				Arrays.stream(ask(running, 1)).forEach(meanwhile::add);
			}
			long compiled = System.nanoTime() - start;
			long longest = meanwhile.stream().mapToLong((took) -> took).max().orElseThrow();
			logger.info("{} questions while {} rules compiled in {} ms: longest {} ms, alone {} ms", meanwhile.size(),
					FILES * RULES_A_FILE, ms(compiled), ms(longest), ms(Arrays.stream(alone).max().orElseThrow()));
			// Garbage collection and the other core's work show; a wait for the build
			// would be as long as the build
			assertThat(longest).isLessThan(compiled / 4);
			assertThat(compiling.get().rules()).hasSize(FILES * RULES_A_FILE);
		}
		finally {
			thread.shutdownNow();
		}
	}

	@Test
	void whatIsKeptOfThemIsBounded() {
		long before = used();
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(this.rules));
		Answer<?> answer = rulebook.owed(UNITS, DAY);
		long kept = used() - before;
		logger.info("{} rules keep {} MB of heap and classes", rulebook.rules().size(), kept >> 20);
		assertThat(answer.results()).isNotEmpty();
		assertThat(kept).isLessThan(MOST_MEMORY);
		assertThat(rulebook.rules()).hasSize(FILES * RULES_A_FILE);
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
				+ ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed();
	}

	private static long[] ask(Rulebook rulebook, int times) {
		long[] took = new long[times];
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			assertThat(rulebook.owed(UNITS, DAY).failures()).isEmpty();
			took[i] = System.nanoTime() - start;
		}
		return took;
	}

	private static long ms(long nanos) {
		return TimeUnit.NANOSECONDS.toMillis(nanos);
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

}
