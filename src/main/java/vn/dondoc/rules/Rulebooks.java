package vn.dondoc.rules;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The rulebook that runs now. Each time it is asked for, the rule folder is looked at; a
 * change that compiles goes live, one that does not leaves the last good rulebook
 * running.
 */
@Service
public class Rulebooks {

	private static final Logger logger = LoggerFactory.getLogger(Rulebooks.class);

	private static final String FOLDER = "rule folder";

	private final RulesProperties properties;

	private final Releases releases;

	private @Nullable Rulebook running;

	private @Nullable String refused;

	private List<RuleProblem> problems = List.of();

	Rulebooks(RulesProperties properties, Releases releases) {
		this.properties = properties;
		this.releases = releases;
	}

	/**
	 * Looks at the rule folder and says what runs.
	 * @return what runs, and what is wrong with the folder
	 */
	public synchronized Current current() {
		try {
			follow(RuleFolder.read(this.properties.dir()));
		}
		catch (RuleProblemsException ex) {
			keep(ex.problems());
		}
		return new Current(Optional.ofNullable(this.running), this.problems);
	}

	private void follow(Release found) {
		if (this.running != null && this.running.release().hash().equals(found.hash())) {
			this.problems = List.of();
			return;
		}
		if (found.hash().equals(this.refused)) {
			return;
		}
		try {
			Rulebook compiled = RuleCompiler.compile(found);
			this.releases.activate(found, FOLDER);
			this.running = compiled;
			this.problems = List.of();
			logger.info("Rules of release {} run now: {} files, {} rules", found.shortHash(), found.files().size(),
					compiled.rules().size());
		}
		catch (RuleProblemsException ex) {
			this.refused = found.hash();
			keep(ex.problems());
		}
	}

	private void keep(List<RuleProblem> found) {
		this.problems = found;
		found.forEach((problem) -> logger.warn("Rule file {}", problem));
		if (this.running == null) {
			this.running = lastGood();
		}
		logger.warn("{}",
				(this.running != null) ? "The last good rules go on: release " + this.running.release().shortHash()
						: "There are no rules that could run");
	}

	private @Nullable Rulebook lastGood() {
		try {
			return this.releases.active().map(RuleCompiler::compile).orElse(null);
		}
		catch (RuleProblemsException ex) {
			logger.error("The last good rules do not compile with this version of dondoc: {}", ex.getMessage());
			return null;
		}
	}

	/**
	 * What runs.
	 *
	 * @param rulebook the rulebook; empty when no release ever compiled
	 * @param problems what is wrong with the rule folder; empty when nothing is
	 */
	public record Current(Optional<Rulebook> rulebook, List<RuleProblem> problems) {
	}

}
