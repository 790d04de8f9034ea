package vn.dondoc.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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
		if (upToDate(this.releases.activeHash())) {
			return running();
		}
		this.swapping.lock();
		try {
			// Asked again, so that of two that follow at once the later does not go back
			if (!upToDate(this.releases.activeHash())) {
				this.releases.active().ifPresent(this::swap);
			}
		}
		finally {
			this.swapping.unlock();
		}
		return running();
	}

	private boolean upToDate(Optional<String> active) {
		Rulebook now = this.running;
		Broken found = this.broken;
		return active.isEmpty() || (now != null && found == null && now.release().hash().equals(active.get()))
				|| (found != null && found.hash().equals(active.get()));
	}

	private void swap(Release active) {
		try {
			Rulebook next = compiled(active);
			this.running = next;
			this.broken = null;
			logger.info("Rules of release {} run now: {} files, {} rules", active.shortHash(), active.files().size(),
					next.rules().size());
		}
		catch (RuleProblemsException ex) {
			this.broken = new Broken(active.hash(), ex.problems());
			logger.error("The active release {} does not compile with this version of dondoc: {}", active.shortHash(),
					ex.getMessage());
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
