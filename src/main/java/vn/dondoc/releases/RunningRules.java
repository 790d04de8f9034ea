package vn.dondoc.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;
import vn.dondoc.rules.language.Message;

/**
 * The rulebook of the release that the database names as active, on this node. At most
 * three rulebooks are kept: the running one and the two compiled last, so that an
 * approval does not compile again what its check compiled.
 */
@Component
class RunningRules {

	private static final Logger logger = LoggerFactory.getLogger(RunningRules.class);

	private static final int KEPT = 2;

	private final Releases releases;

	private final ReentrantLock swapping = new ReentrantLock();

	private final Map<String, Rulebook> compiled = new LinkedHashMap<>();

	private volatile @Nullable Rulebook running;

	private volatile @Nullable Broken broken;

	RunningRules(Releases releases) {
		this.releases = releases;
	}

	/**
	 * What runs here, without asking anybody.
	 */
	Optional<Rulebook> running() {
		return Optional.ofNullable(this.running);
	}

	/**
	 * Why the active release cannot run here.
	 */
	List<RuleProblem> problems() {
		Broken found = this.broken;
		return (found != null) ? found.problems() : List.of();
	}

	/**
	 * Takes over the active release. Waits for nobody but those who do the same; builds
	 * of candidates take no part in the lock.
	 * @return what runs now; empty when no release ever compiled
	 */
	Optional<Rulebook> follow() {
		if (upToDate(this.releases.activeHash().orElse(null))) {
			return running();
		}
		this.swapping.lock();
		try {
			// Asked again, so that of two that follow at once the later does not go back
			String active = this.releases.activeHash().orElse(null);
			if (active != null && !upToDate(active)) {
				this.releases.release(active).ifPresent((release) -> swap(active, release));
			}
		}
		finally {
			this.swapping.unlock();
		}
		return running();
	}

	/**
	 * The rulebook of any release that was ever submitted.
	 * @return the rulebook; empty when it cannot run here, which the log says
	 */
	Optional<Rulebook> of(String hash) {
		Rulebook now = this.running;
		if (now != null && now.release().hash().equals(hash)) {
			return Optional.of(now);
		}
		return this.releases.release(hash).flatMap((release) -> {
			try {
				requireUntouched(hash, release);
				return Optional.of(compiled(release));
			}
			catch (RuleProblemsException ex) {
				logger.error("Release {} cannot run here: {}", hash, ex.getMessage());
				return Optional.empty();
			}
		});
	}

	private boolean upToDate(@Nullable String active) {
		Rulebook now = this.running;
		Broken found = this.broken;
		if (active == null) {
			return true;
		}
		if (found != null) {
			return found.hash().equals(active);
		}
		return now != null && now.release().hash().equals(active);
	}

	private void swap(String hash, Release active) {
		try {
			requireUntouched(hash, active);
			Rulebook next = compiled(active);
			this.running = next;
			this.broken = null;
			logger.info("Rules of release {} run now: {} files, {} rules", active.shortHash(), active.files().size(),
					next.rules().size());
		}
		catch (RuleProblemsException ex) {
			this.broken = new Broken(hash, ex.problems());
			logger.error("The active release {} cannot run here: {}", hash, ex.getMessage());
		}
	}

	// What is kept went through the gate; what somebody wrote into the database did not
	private static void requireUntouched(String hash, Release kept) {
		if (!kept.hash().equals(hash)) {
			throw new RuleProblemsException(
					List.of(new RuleProblem(hash.substring(0, 10), 1, 1, Message.of("release.changed"))));
		}
	}

	/**
	 * Compiles a release, unless that has just been done.
	 * @throws RuleProblemsException if it does not compile
	 */
	Rulebook compiled(Release release) {
		Rulebook now = this.running;
		if (now != null && now.release().hash().equals(release.hash())) {
			return now;
		}
		Rulebook known = known(release.hash());
		return (known != null) ? known : keep(RuleCompiler.compile(release));
	}

	private @Nullable Rulebook known(String hash) {
		synchronized (this.compiled) {
			return this.compiled.get(hash);
		}
	}

	private Rulebook keep(Rulebook rulebook) {
		synchronized (this.compiled) {
			this.compiled.put(rulebook.release().hash(), rulebook);
			if (this.compiled.size() > KEPT) {
				this.compiled.remove(this.compiled.keySet().iterator().next());
			}
		}
		return rulebook;
	}

	private record Broken(String hash, List<RuleProblem> problems) {
	}

}
