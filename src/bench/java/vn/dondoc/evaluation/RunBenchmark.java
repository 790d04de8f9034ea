package vn.dondoc.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.dondoc.rules.RuleCompiler;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;

/**
 * Checks that all ways find the same, times them, prints the ratios, and fails when these
 * are not as demanded. To be run with {@code -Xmx256m}, which it passes on.
 */
public final class RunBenchmark {

	private static final double MOST_TIMES_PLAIN_IFS = 10;

	private static final double LEAST_TIMES_FASTER_THAN_EASY_RULES = 12;

	private static final String HEAP = "-Xmx256m";

	private static final int ROUNDS = 3;

	private final List<String> failures = new ArrayList<>();

	private RunBenchmark() {
	}

	/**
	 * Runs it.
	 * @param args none
	 * @throws RunnerException if the benchmark cannot be run
	 */
	public static void main(String[] args) throws RunnerException {
		RunBenchmark run = new RunBenchmark();
		run.check();
		run.time();
		run.failures.forEach((failure) -> System.out.println("BENCHMARK FAILED: " + failure));
		System.exit(run.failures.isEmpty() ? 0 : 1);
	}

	private void check() {
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(Path.of("rules")));
		HeapProfiler.listen();
		Checksum rules = new Checksum();
		new TwoThreads(rulebook).findings(SampleDuties.chunks(), 2, rules::add);
		print("Rules on two threads: %s", rules);
		print("  %s, duties made chunk by chunk: peak heap %.0f MB, after collections at most %.0f MB", HEAP,
				HeapProfiler.peak(), HeapProfiler.live());
		Checksum plainIfs = new Checksum();
		PlainIfs ifs = new PlainIfs(rulebook);
		SampleDuties.chunks().forEachRemaining((chunk) -> plainIfs.add(ifs.findings(chunk)));
		print("Plain ifs:            %s", plainIfs);
		Checksum easyRules = new Checksum();
		EasyRules easy = new EasyRules(rulebook);
		SampleDuties.chunks().forEachRemaining((chunk) -> easyRules.add(easy.findings(chunk)));
		print("Easy Rules:           %s", easyRules);
		if (!rules.toString().equals(plainIfs.toString())) {
			this.failures.add("the rules and plain ifs do not find the same");
		}
		if (!rules.toString().equals(easyRules.toString())) {
			this.failures.add("the rules and Easy Rules do not find the same");
		}
	}

	private void time() throws RunnerException {
		List<Double> toPlainIfs = new ArrayList<>();
		List<Double> oneToPlainIfs = new ArrayList<>();
		List<Double> toEasyRules = new ArrayList<>();
		double peak = 0;
		double live = 0;
		for (int round = 1; round <= ROUNDS; round++) {
			Map<String, RunResult> results = round();
			double two = median(results, "rulesOnTwoThreads");
			double one = median(results, "rulesOnOneThread");
			double ifs = median(results, "plainIfs");
			double easy = median(results, "easyRules");
			print("Round %d: two threads %.0f ms, one thread %.0f ms, plain ifs %.1f ms, Easy Rules %.0f ms", round,
					two, one, ifs, easy);
			toPlainIfs.add(two / ifs);
			oneToPlainIfs.add(one / ifs);
			toEasyRules.add(easy / two);
			peak = Math.max(peak, heap(results, HeapProfiler.PEAK));
			live = Math.max(live, heap(results, HeapProfiler.LIVE));
		}
		report(middle(toPlainIfs), middle(oneToPlainIfs), middle(toEasyRules), peak, live);
	}

	private void report(double toPlainIfs, double oneToPlainIfs, double toEasyRules, double peak, double live) {
		print("%,d duties through the shipped ladder; the middle of %d rounds:", SampleDuties.COUNT, ROUNDS);
		print("  Rules on two threads take %.1f times as long as plain ifs on one thread (demanded: at most %.0f)",
				toPlainIfs, MOST_TIMES_PLAIN_IFS);
		print("  Rules on one thread take %.1f times as long as plain ifs on one thread", oneToPlainIfs);
		print("  Rules on two threads are %.1f times faster than Easy Rules on one thread (demanded: at least %.0f)",
				toEasyRules, LEAST_TIMES_FASTER_THAN_EASY_RULES);
		print("  %s, all duties held: peak heap of the rules %.0f MB, after collections at most %.0f MB", HEAP, peak,
				live);
		if (toPlainIfs > MOST_TIMES_PLAIN_IFS) {
			this.failures.add(text("rules on two threads took %.1f times as long as plain ifs; expected at most %.0f",
					toPlainIfs, MOST_TIMES_PLAIN_IFS));
		}
		if (toEasyRules < LEAST_TIMES_FASTER_THAN_EASY_RULES) {
			this.failures
				.add(text("rules on two threads were %.1f times faster than Easy Rules; expected at least %.0f",
						toEasyRules, LEAST_TIMES_FASTER_THAN_EASY_RULES));
		}
	}

	private static Map<String, RunResult> round() throws RunnerException {
		Collection<RunResult> results = new Runner(new OptionsBuilder().include(AlertingBenchmark.class.getName())
			.forks(1)
			.jvmArgs(HEAP, "-Dlogback.configurationFile=logback-cli.xml")
			.addProfiler(HeapProfiler.class)
			.shouldFailOnError(true)
			.build()).run();
		Map<String, RunResult> byName = new TreeMap<>();
		results.forEach((result) -> {
			String name = result.getParams().getBenchmark();
			byName.put(name.substring(name.lastIndexOf('.') + 1), result);
		});
		return byName;
	}

	private static double median(Map<String, RunResult> results, String name) {
		return of(results, name, (result) -> result.getPrimaryResult().getStatistics().getPercentile(50));
	}

	private static double heap(Map<String, RunResult> results, String what) {
		return of(results, "rulesOnTwoThreads",
				(result) -> result.getSecondaryResults()
					.keySet()
					.stream()
					.filter((name) -> name.endsWith(what))
					.mapToDouble((name) -> Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore())
					.max()
					.orElseThrow());
	}

	private static double of(Map<String, RunResult> results, String name, ToDoubleFunction<RunResult> figure) {
		RunResult result = results.get(name);
		if (result == null) {
			throw new IllegalStateException("No result of " + name);
		}
		return figure.applyAsDouble(result);
	}

	private static double middle(List<Double> ratios) {
		return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
	}

	private static void print(String format, Object... values) {
		System.out.println(text(format, values));
	}

	private static String text(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
