package vn.dondoc.releases;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.FolderDecision.Decision;
import vn.dondoc.releases.SettledFolder.Reading;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.language.Message;

/**
 * Turns a change of the rule folder, relative to what this node took of it last, into a
 * candidate on top of what runs. One thread at a time.
 */
@Component
class FolderIntake {

	/**
	 * The author of what comes from disk; no account can be called so.
	 */
	static final String AUTHOR = "RULE_FOLDER";

	private static final Logger logger = LoggerFactory.getLogger(FolderIntake.class);

	private static final int ATTEMPTS = 3;

	private static final int PATIENCE = 10;

	private final SettledFolder folder;

	private final FolderDecision decision;

	private final Candidates candidates;

	private final CandidateBook book;

	private final RulesProperties properties;

	private final ReentrantLock one = new ReentrantLock();

	private volatile @Nullable Reading last;

	private volatile List<RuleProblem> problems = List.of();

	FolderIntake(SettledFolder folder, FolderDecision decision, Candidates candidates, CandidateBook book,
			RulesProperties properties) {
		this.folder = folder;
		this.decision = decision;
		this.candidates = candidates;
		this.book = book;
		this.properties = properties;
	}

	/**
	 * What is wrong with the folder as it was read last.
	 */
	List<RuleProblem> problems() {
		return this.problems;
	}

	/**
	 * The folder as it was read last; empty when it could not be read.
	 */
	Optional<Release> read() {
		Reading reading = this.last;
		return Optional.ofNullable(reading).map(Reading::release);
	}

	/**
	 * Looks at the folder and waits until it has settled. If another thread is at it
	 * already, waits for that one, but not without end.
	 */
	void look() {
		if (!await()) {
			return;
		}
		try {
			Optional<Reading> reading = this.folder.await();
			if (reading.isPresent()) {
				take(reading.get());
			}
			else {
				this.last = null;
				say(List.of(new RuleProblem(this.properties.dir().toString(), 1, 1, Message.of("folder.unsettled"))));
			}
		}
		finally {
			this.one.unlock();
		}
	}

	private boolean await() {
		try {
			return this.one.tryLock(this.properties.settle().multipliedBy(PATIENCE).plusSeconds(1).toMillis(),
					TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Looks at the folder if its stamps changed and it has settled. Waits for nobody.
	 */
	void glance() {
		Reading known = this.last;
		if ((known != null && this.folder.stamps().equals(known.stamps())) || !this.one.tryLock()) {
			return;
		}
		try {
			this.folder.read().ifPresent(this::take);
		}
		finally {
			this.one.unlock();
		}
	}

	private void take(Reading reading) {
		Reading before = this.last;
		if (reading.release() == null) {
			say(reading.problems());
		}
		else {
			boolean same = before != null && reading.release().equals(before.release());
			follow(reading.release(), same);
		}
		this.last = reading;
	}

	private void follow(Release found, boolean looked) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				follow(found, this.decision.of(found), looked);
				return;
			}
			catch (CandidateRefusedException ex) {
				logger.debug("Release {} of the rule folder is looked at again: {}", found.shortHash(), ex.reason());
			}
		}
	}

	private void follow(Release found, Decision decision, boolean looked) {
		switch (decision.step()) {
			case SUBMIT -> submit(found, decision);
			case CHECK_AGAIN -> {
				if (!looked) {
					submit(found, decision);
				}
			}
			case CONFLICT -> {
				this.book.keep(found, AUTHOR);
				say(decision.conflicts()
					.stream()
					.map((file) -> new RuleProblem(file, 1, 1, Message.of("folder.conflict")))
					.toList());
			}
			case TAKEN -> {
				this.book.taken(found, AUTHOR);
				say(List.of());
			}
			case NOTE -> {
				this.book.seen(found, AUTHOR);
				say(List.of());
			}
			case NOTHING -> say(List.of());
		}
	}

	private void submit(Release found, Decision decision) {
		Candidate candidate = this.candidates.submitFolder(decision.release(), found, AUTHOR, "", decision.basedOn());
		if (candidate.state() == State.WAITING) {
			logger.info("Release {} of the rule folder waits for an approval ({})", found.shortHash(),
					candidate.held());
		}
		say(candidate.problems());
	}

	private void say(List<RuleProblem> found) {
		if (!found.equals(this.problems)) {
			found.forEach((problem) -> logger.warn("Rule file {}", problem));
		}
		this.problems = found;
	}

}
