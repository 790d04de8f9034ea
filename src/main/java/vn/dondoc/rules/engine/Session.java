package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Alerts;
import vn.dondoc.facts.Duties;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Firings;
import vn.dondoc.rules.RuleReason;
import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.StopSignal;
import vn.dondoc.rules.StoppedException;
import vn.dondoc.rules.language.FactType;
import vn.dondoc.text.Reason;

/**
 * Asks a compiled base: every question in a fresh session, with the logical date as its
 * clock.
 */
final class Session {

	private final KieBase base;

	private final Directives directives;

	private final KieSessionConfiguration configuration;

	private final Map<String, RuleSource> sources = new HashMap<>();

	private final @Nullable Firings firings;

	Session(KieBase base, List<RuleText> files, Directives directives) {
		this.base = base;
		this.directives = directives;
		this.firings = null;
		this.configuration = KieServices.get().newKieSessionConfiguration();
		this.configuration.setOption(ClockTypeOption.PSEUDO);
		// Not ThreadSafeOption.NO, though each session has one thread: with it,
		// consequences
		// reuse argument arrays that all sessions of the base share, and facts get mixed
		// up
		for (RuleText file : files) {
			this.sources.putAll(file.sources());
		}
	}

	private Session(Session other, Firings firings) {
		this.base = other.base;
		this.directives = other.directives;
		this.configuration = other.configuration;
		this.sources.putAll(other.sources);
		this.firings = firings;
	}

	/**
	 * The same base, its firings noted.
	 * @param noting where to note them; {@code null} for nowhere
	 */
	Session noting(@Nullable Firings noting) {
		return (noting != null) ? new Session(this, noting) : this;
	}

	private FiringRule listener() {
		return (this.firings != null) ? new NotedFirings(this.sources, this.firings) : new FiringRule(this.sources);
	}

	List<OwedDuty> owed(List<OrgUnit> units, LocalDate on) throws RuleBrokeException {
		FiringRule firing = listener();
		DutiesRecorder duties = new DutiesRecorder(firing, this.directives, on);
		return run(new Facts(units, on, (rule) -> true), firing, duties, new AlertsRecorder(firing), duties::owed);
	}

	/**
	 * What is said of duties by the rules of some files.
	 */
	List<AlertCall> calls(List<Duty> duties, LocalDate on, Predicate<String> files) throws RuleBrokeException {
		FiringRule firing = listener();
		AlertsRecorder alerts = new AlertsRecorder(firing);
		return run(new Facts(duties, on, (rule) -> files.test(source(rule).file())), firing,
				new DutiesRecorder(firing, this.directives, on), alerts, alerts::calls);
	}

	private RuleSource source(String rule) {
		return Objects.requireNonNull(this.sources.get(rule));
	}

	private <T> List<T> run(Facts facts, FiringRule firing, Duties duties, Alerts alerts, Supplier<List<T>> result)
			throws RuleBrokeException {
		if (StopSignal.asked()) {
			throw new StoppedException();
		}
		KieSession session = this.base.newKieSession(this.configuration, null);
		try {
			setClock(session, facts.on());
			session.setGlobal(FactType.ORG_UNIT.global(), duties);
			session.setGlobal(FactType.DUTY.global(), alerts);
			session.addEventListener(firing);
			facts.all().forEach(session::insert);
			fire(session, facts, firing);
			List<T> results = result.get();
			firing.ended();
			return results;
		}
		catch (Mistake ex) {
			throw new RuleBrokeException(ex.source(), ex.what(), ex);
		}
		catch (StoppedException ex) {
			throw ex;
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			throw new RuleBrokeException(firing.lastFired(), what(ex), ex);
		}
		finally {
			session.dispose();
		}
	}

	// One fact per pattern: no rule can lawfully fire more often than once a fact
	private void fire(KieSession session, Facts facts, FiringRule firing) throws RuleBrokeException {
		long lawful = (long) facts.all().size() * this.sources.size() + this.sources.size();
		int limit = (int) Math.min(lawful, Integer.MAX_VALUE - 1) + 1;
		if (session.fireAllRules((match) -> facts.rules().test(match.getRule().getName()), limit) >= limit) {
			throw new RuleBrokeException(firing.lastFired(), Reason.of(RuleReason.FIRES_WITHOUT_END), null);
		}
	}

	// date-effective is read by the engine in the JVM's zone, so noon there is within the
	// day
	private static void setClock(KieSession session, LocalDate on) {
		SessionPseudoClock clock = session.getSessionClock();
		long noon = on.atTime(LocalTime.NOON).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
		clock.advanceTime(noon - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
	}

	private static Reason what(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null && !(cause instanceof Mistake)) {
			cause = cause.getCause();
		}
		return (cause instanceof Mistake mistake) ? mistake.what()
				: Reason.given(cause.getClass().getSimpleName() + ": " + RuleText.firstLine(cause.getMessage()));
	}

	/**
	 * What is asked about.
	 *
	 * @param all the facts
	 * @param on the logical date
	 * @param rules which rules may speak, by what the engine calls them
	 */
	private record Facts(Collection<?> all, LocalDate on, Predicate<String> rules) {
	}

}
