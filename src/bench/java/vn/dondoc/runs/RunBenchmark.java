package vn.dondoc.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

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
		print("Rules, two threads:    %s", rules);
		print("  %s, duties made chunk by chunk: peak heap %.0f MB, after collections at most %.0f MB", HEAP,
				HeapProfiler.peak(), HeapProfiler.live());
		Checksum plainIfs = new Checksum();
		PlainIfs ifs = new PlainIfs(rulebook);
		SampleDuties.chunks().forEachRemaining((chunk) -> plainIfs.add(ifs.findings(chunk)));
		print("Plain ifs:             %s", plainIfs);
		Checksum annotated = new Checksum();
		EasyRules easyRules = EasyRules.ofAnnotatedClasses(rulebook);
		SampleDuties.chunks().forEachRemaining((chunk) -> annotated.add(easyRules.findings(chunk)));
		print("Easy Rules, annotated: %s", annotated);
		Checksum lambdas = new Checksum();
		EasyRules lean = EasyRules.ofLambdas(rulebook);
		SampleDuties.chunks().forEachRemaining((chunk) -> lambdas.add(lean.findings(chunk)));
		print("Easy Rules, lambdas:   %s", lambdas);
		same(rules, plainIfs, "plain ifs");
		same(rules, annotated, "Easy Rules (annotated)");
		same(rules, lambdas, "Easy Rules (lambdas)");
	}

	private void same(Checksum rules, Checksum others, String name) {
		if (!rules.toString().equals(others.toString())) {
			this.failures.add("the rules and " + name + " do not find the same");
		}
	}

	private void time() throws RunnerException {
		Map<String, Double> fastest = new TreeMap<>();
		double peak = 0;
		double live = 0;
		for (int round = 0; round < ROUNDS; round++) {
			Map<String, RunResult> results = round();
			results.forEach((name, result) -> fastest.merge(name, result.getPrimaryResult().getStatistics().getMin(),
					Math::min));
			peak = Math.max(peak, heap(results, HeapProfiler.PEAK));
			live = Math.max(live, heap(results, HeapProfiler.LIVE));
		}
		print("%n%,d duties through the shipped ladder; the fastest time of each in %d rounds:", SampleDuties.COUNT,
				ROUNDS);
		fastest.forEach((name, time) -> print("  %-20s %,7.0f ms", name, time));
		double two = of(fastest, "rulesOnTwoThreads");
		double ifs = of(fastest, "plainIfs");
		double annotated = of(fastest, "easyRulesAnnotated");
		print("Rules on two threads, to plain ifs on one:      %5.1f times as long (demanded: at most %.0f)", two / ifs,
				MOST_TIMES_PLAIN_IFS);
		print("Rules on one thread, to plain ifs on one:       %5.1f times as long",
				of(fastest, "rulesOnOneThread") / ifs);
		print("Rules on two threads, to Easy Rules, annotated: %5.1f times faster (demanded: at least %.0f)",
				annotated / two, LEAST_TIMES_FASTER_THAN_EASY_RULES);
		print("Rules on two threads, to Easy Rules, lambdas:   %5.1f times faster",
				of(fastest, "easyRulesLambdas") / two);
		print("%s, all duties held: peak heap of the rules %.0f MB, after collections at most %.0f MB", HEAP, peak,
				live);
		demand(two <= ifs * MOST_TIMES_PLAIN_IFS,
				"rules on two threads took %.1f times as long as plain ifs; " + "expected at most %.0f", two / ifs,
				MOST_TIMES_PLAIN_IFS);
		demand(two * LEAST_TIMES_FASTER_THAN_EASY_RULES <= annotated,
				"rules on two threads were %.1f times faster than " + "Easy Rules; expected at least %.0f",
				annotated / two, LEAST_TIMES_FASTER_THAN_EASY_RULES);
	}

	private void demand(boolean met, String format, Object... values) {
		if (!met) {
			this.failures.add(text(format, values));
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

	private static double heap(Map<String, RunResult> results, String what) {
		RunResult result = of(results, "rulesOnTwoThreads");
		return result.getSecondaryResults()
			.keySet()
			.stream()
			.filter((name) -> name.endsWith(what))
			.mapToDouble((name) -> of(result.getSecondaryResults(), name).getScore())
			.max()
			.orElseThrow();
	}

	private static <T> T of(Map<String, T> results, String name) {
		return Objects.requireNonNull(results.get(name), name);
	}

	private static void print(String format, Object... values) {
		System.out.println(text(format, values));
	}

	private static String text(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
