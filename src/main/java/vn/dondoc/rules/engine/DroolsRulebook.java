package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Obligations;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.Firings;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.RuleReason;
import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.RuleVerdict;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.language.FactType;
import vn.dondoc.text.Reason;

/**
 * A rulebook on Drools. A chunk is asked of all files at once; only when that breaks is
 * it asked file by file, so that the healthy files still count and the broken one is
 * named.
 */
final class DroolsRulebook implements Rulebook {

	private final Release release;

	private final List<RuleText> files;

	private final List<RuleSource> rules;

	private final Directives directives;

	private final Scopes scopes;

	private final Session whole;

	private final List<Outlined> outlined;

	// Files and single rules; only ever needed when something breaks
	private final Map<RuleText, Session> parts;

	private final @Nullable Firings firings;

	DroolsRulebook(Release release, List<RuleText> files, KieBase base) {
		this.release = release;
		this.files = files;
		this.rules = files.stream()
			.flatMap((file) -> file.sources().values().stream())
			.sorted(Comparator.comparing(RuleSource::file).thenComparing(RuleSource::line))
			.toList();
		this.directives = release.directives();
		this.outlined = files.stream().flatMap((file) -> Outlined.of(file, this.directives).stream()).toList();
		this.scopes = Scopes.of(outlines(), this.directives);
		this.whole = new Session(base, files, this.directives);
		this.parts = new HashMap<>();
		this.firings = null;
	}

	private DroolsRulebook(DroolsRulebook other, Firings firings) {
		this.release = other.release;
		this.files = other.files;
		this.rules = other.rules;
		this.directives = other.directives;
		this.scopes = other.scopes;
		this.outlined = other.outlined;
		this.whole = other.whole;
		this.parts = other.parts;
		this.firings = firings;
	}

	@Override
	public Rulebook noting(Firings noting) {
		return new DroolsRulebook(this, noting);
	}

	@Override
	public Release release() {
		return this.release;
	}

	@Override
	public Directives directives() {
		return this.directives;
	}

	@Override
	public List<RuleSource> rules() {
		return this.rules;
	}

	@Override
	public Set<String> obligations() {
		return outlines().stream().map(RuleOutline::obligation).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	@Override
	public Obligations imposed() {
		SortedMap<String, Set<String>> imposed = new TreeMap<>();
		for (RuleOutline rule : outlines()) {
			if (rule.obligation() != null) {
				imposed.computeIfAbsent(rule.obligation(), (code) -> new TreeSet<>()).add(rule.directive());
			}
		}
		return new Obligations(imposed);
	}

	@Override
	public List<RuleOutline> outlines() {
		return this.outlined.stream().map(Outlined::outline).toList();
	}

	@Override
	public List<RuleVerdict> verdicts(OrgUnit unit, LocalDate on) {
		return verdicts(FactType.ORG_UNIT, unit, on, (file) -> true);
	}

	@Override
	public List<RuleVerdict> verdicts(Duty duty, LocalDate on) {
		return verdicts(FactType.DUTY, duty, on, this.scopes.of(duty));
	}

	private List<RuleVerdict> verdicts(FactType type, Object fact, LocalDate on, Predicate<String> files) {
		return this.outlined.stream()
			.filter((rule) -> rule.tree().fact() == type && files.test(rule.outline().source().file()))
			.map((rule) -> rule.verdict(fact, on))
			.toList();
	}

	@Override
	public Answer<OwedDuty> owed(List<OrgUnit> units, LocalDate on) {
		Answer<OwedDuty> all = ask((session) -> session.owed(units, on), (file) -> true);
		return new Answer<>(
				all.results().stream().filter((duty) -> !this.directives.ended(duty.directive(), on)).toList(),
				all.failures());
	}

	@Override
	public Answer<AlertCall> calls(List<Duty> duties, LocalDate on) {
		List<AlertCall> results = new ArrayList<>();
		Set<RuleFailure> failures = new LinkedHashSet<>();
		this.scopes.parts(duties).forEach((files, part) -> {
			Answer<AlertCall> answer = ask((session) -> session.calls(part, on, files), files);
			results.addAll(answer.results());
			failures.addAll(answer.failures());
		});
		return new Answer<>(results, List.copyOf(failures));
	}

	private <T> Answer<T> ask(Question<T> question, Predicate<String> files) {
		try {
			return new Answer<>(question.ask(this.whole.noting(this.firings)), List.of());
		}
		catch (RuleBrokeException ex) {
			return askFileByFile(question, files);
		}
	}

	private <T> Answer<T> askFileByFile(Question<T> question, Predicate<String> asked) {
		List<T> results = new ArrayList<>();
		List<RuleFailure> failures = new ArrayList<>();
		for (RuleText file : this.files.stream().filter((each) -> asked.test(each.name())).toList()) {
			try {
				results.addAll(question.ask(session(file).noting(this.firings)));
			}
			catch (RuleBrokeException ex) {
				failures.addAll(failures(file, question, ex));
			}
		}
		return new Answer<>(results, failures);
	}

	// A condition that throws does so before any rule fires, so only asking the rules one
	// by one tells which it was
	private List<RuleFailure> failures(RuleText file, Question<?> question, RuleBrokeException ofFile) {
		List<RuleFailure> failures = new ArrayList<>();
		for (RuleText rule : file.rules()) {
			try {
				question.ask(session(rule));
			}
			catch (RuleBrokeException ex) {
				failures.add(ex.failure(rule));
			}
		}
		return failures.isEmpty() ? List.of(ofFile.failure(file)) : failures;
	}

	private Session session(RuleText file) throws RuleBrokeException {
		synchronized (this.parts) {
			Session session = this.parts.get(file);
			if (session == null) {
				KieCompiler.Result result = KieCompiler.compile(Map.of(file.name(), file.text()));
				if (result.base() == null) {
					throw new RuleBrokeException(null, Reason.of(RuleReason.NOT_ALONE, result.errors().get(0)), null);
				}
				session = new Session(result.base(), List.of(file), this.directives);
				this.parts.put(file, session);
			}
			return session;
		}
	}

	private interface Question<T> {

		List<T> ask(Session session) throws RuleBrokeException;

	}

}
