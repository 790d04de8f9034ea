package vn.dondoc.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import vn.dondoc.facts.Duty;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * A million duties through the alerting phase, and through what it is compared with. The
 * duties are made beforehand and held, so that nothing but the asking is timed; findings
 * go chunk by chunk.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(MILLISECONDS)
public class AlertingBenchmark {

	private final List<List<Duty>> chunks = new ArrayList<>();

	private final TwoThreads rules;

	private final PlainIfs plainIfs;

	private final EasyRules annotated;

	private final EasyRules lambdas;

	/**
	 * Compiles the rule files and makes the duties.
	 */
	public AlertingBenchmark() {
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(Path.of("rules")));
		this.rules = new TwoThreads(rulebook);
		this.plainIfs = new PlainIfs(rulebook);
		this.annotated = EasyRules.ofAnnotatedClasses(rulebook);
		this.lambdas = EasyRules.ofLambdas(rulebook);
		SampleDuties.chunks().forEachRemaining(this.chunks::add);
	}

	/**
	 * The rule files, as the server asks them.
	 * @param blackhole takes the findings
	 */
	@Benchmark
	@Warmup(iterations = 8)
	@Measurement(iterations = 8)
	public void rulesOnTwoThreads(Blackhole blackhole) {
		this.rules.findings(this.chunks.iterator(), 2, blackhole::consume);
	}

	/**
	 * The rule files on one thread.
	 * @param blackhole takes the findings
	 */
	@Benchmark
	@Warmup(iterations = 5)
	@Measurement(iterations = 5)
	public void rulesOnOneThread(Blackhole blackhole) {
		this.rules.findings(this.chunks.iterator(), 1, blackhole::consume);
	}

	/**
	 * Plain Java ifs on the benchmark's thread.
	 * @param blackhole takes the findings
	 */
	@Benchmark
	@Warmup(iterations = 20)
	@Measurement(iterations = 20)
	public void plainIfs(Blackhole blackhole) {
		for (List<Duty> chunk : this.chunks) {
			blackhole.consume(this.plainIfs.findings(chunk));
		}
	}

	/**
	 * Easy Rules as annotated classes, on the benchmark's thread.
	 * @param blackhole takes the findings
	 */
	@Benchmark
	@Warmup(iterations = 2)
	@Measurement(iterations = 3)
	public void easyRulesAnnotated(Blackhole blackhole) {
		for (List<Duty> chunk : this.chunks) {
			blackhole.consume(this.annotated.findings(chunk));
		}
	}

	/**
	 * Easy Rules as lambdas, on the benchmark's thread.
	 * @param blackhole takes the findings
	 */
	@Benchmark
	@Warmup(iterations = 4)
	@Measurement(iterations = 5)
	public void easyRulesLambdas(Blackhole blackhole) {
		for (List<Duty> chunk : this.chunks) {
			blackhole.consume(this.lambdas.findings(chunk));
		}
	}

}
