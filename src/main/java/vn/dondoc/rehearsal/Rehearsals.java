package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * Rehearses on the facts in the database. Changes nothing, and runs may go on meanwhile.
 */
@Service
public class Rehearsals {

	private final Rulebooks rulebooks;

	private final StoredFacts facts;

	Rehearsals(Rulebooks rulebooks, StoredFacts facts) {
		this.rulebooks = rulebooks;
		this.facts = facts;
	}

	/**
	 * Rehearses files against the rules that run now.
	 * @param files the text of each file by its name, all files of the candidate
	 * @param on the day
	 * @return what they would change
	 * @throws vn.dondoc.rules.RuleProblemsException if the files do not pass the gate
	 */
	public Rehearsal rehearse(Map<String, String> files, LocalDate on) {
		Rulebook candidate = RuleCompiler.compile(Release.of(files));
		return rehearse(candidate, this.rulebooks.now().rulebook().orElse(null), on);
	}

	/**
	 * Rehearses one rulebook against another.
	 * @param candidate the rules on trial
	 * @param running the rules to compare with; {@code null} when there are none
	 * @param on the day
	 * @return what the candidate would change
	 */
	public Rehearsal rehearse(Rulebook candidate, @Nullable Rulebook running, LocalDate on) {
		return this.facts.rehearser().rehearse(candidate, running, on);
	}

}
