package vn.dondoc.releases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import vn.dondoc.releases.Candidate.State;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.Rulebook;

/**
 * The rulebook that runs now: that of the release which the database names as active, so
 * that every node runs the same. A change of the rule folder becomes a candidate when it
 * is looked at; whoever holds a rulebook keeps it, whatever goes live meanwhile.
 */
@Service
public class Rulebooks {

	private final FolderIntake folder;

	private final RunningRules running;

	private final StoredCandidates candidates;

	Rulebooks(FolderIntake folder, RunningRules running, StoredCandidates candidates) {
		this.folder = folder;
		this.running = running;
		this.candidates = candidates;
	}

	/**
	 * Looks at the rule folder, waits until it has settled, takes over what is active and
	 * says what runs. For runs.
	 * @return what runs, and what is wrong with the folder
	 */
	public Current current() {
		this.folder.look();
		this.running.follow();
		return now();
	}

	/**
	 * Looks at the rule folder if it changed and takes over what is active, without
	 * waiting. Cheap when nothing changed.
	 */
	public void look() {
		this.folder.glance();
		this.running.follow();
	}

	/**
	 * What runs by the last look. Looks at nothing and waits for nothing; for pages.
	 * @return what runs, and what is wrong with the folder
	 */
	public Current now() {
		Optional<Rulebook> rulebook = this.running.running();
		return new Current(rulebook,
				Stream.concat(this.folder.problems().stream(), this.running.problems().stream()).distinct().toList(),
				differing().isPresent(), this.candidates.countByState(State.WAITING));
	}

	/**
	 * What the rule folder of this node, as it was read last, holds other than what runs.
	 * Cheap enough for every page.
	 * @return the folder; empty when it is the same, could not be read or nothing runs
	 */
	public Optional<Release> differing() {
		return this.running.running()
			.flatMap((rulebook) -> this.folder.read().filter((read) -> !read.hash().equals(rulebook.release().hash())));
	}

	/**
	 * The rulebook of a release that a run is bound to, whatever is active by now.
	 * Compiles it here if need be.
	 * @param hash the whole hash
	 * @return the rulebook, or empty when it is unknown or does not compile here
	 */
	public Optional<Rulebook> of(String hash) {
		return this.running.of(hash);
	}

	/**
	 * What runs.
	 *
	 * @param rulebook the rulebook; empty when no release ever compiled
	 * @param problems what is wrong with the rule folder, or with the active release when
	 * it does not compile here; empty when nothing is
	 * @param folderDiffers whether the folder, as it was read last, holds another text
	 * than what runs
	 * @param waiting how many candidates wait for an approval
	 */
	public record Current(Optional<Rulebook> rulebook, List<RuleProblem> problems, boolean folderDiffers, int waiting) {
	}

}
