package vn.dondoc.releases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblemsException;

/**
 * Candidates on their way to going live: checked, rehearsed, approved by a second admin
 * where that is asked for, activated. Every step is entered in the journal.
 */
@Service
public class Candidates {

	private final CandidateCheck check;

	private final CandidateBook book;

	private final CandidateDecisions decisions;

	private final StoredCandidates candidates;

	private final Releases releases;

	private final RunningRules running;

	Candidates(CandidateCheck check, CandidateBook book, CandidateDecisions decisions, StoredCandidates candidates,
			Releases releases, RunningRules running) {
		this.check = check;
		this.book = book;
		this.decisions = decisions;
		this.candidates = candidates;
		this.releases = releases;
		this.running = running;
	}

	/**
	 * Submits files from the editor. Goes live at once unless it is refused or held.
	 * @param files the text of each file by its name, all files of the release
	 * @param author the account that submits them
	 * @param comment what the author says of the change
	 * @param basedOn the hash of the release they were edited from; if another runs by
	 * now, the candidate is refused with a {@link CandidateRefusedException}
	 * @return the candidate as it stands now
	 * @throws RuleProblemsException if a file is named as no rule file can be, or is too
	 * large to be one
	 */
	public Candidate submit(Map<String, String> files, String author, String comment, String basedOn) {
		RuleFolder.requireNames(files);
		if (!basedOn.equals(this.releases.activeHash().orElse(""))) {
			throw new CandidateRefusedException(Reason.OVERTAKEN);
		}
		return take(
				new Submission(Release.of(files), Origin.EDITOR, author, comment, basedOn.isEmpty() ? null : basedOn));
	}

	/**
	 * Approves a candidate that waits, which puts it live.
	 * @param id the candidate
	 * @param approver the account that approves it; never its author
	 * @param reason what the approver says; may be empty
	 * @return the candidate as it stands now; refused if the gate, asked again, no longer
	 * lets it through
	 * @throws CandidateRefusedException if it does not wait, the approver is its author,
	 * an admin may hold the account of either since before it was made, or another
	 * release went live since it was made
	 */
	public Candidate approve(long id, String approver, String reason) {
		Release release = this.decisions.approvable(id, approver);
		try {
			this.running.compiled(release);
		}
		catch (RuleProblemsException ex) {
			// It passed once, but dondoc has become stricter since
			return this.decisions.refuse(id, ex.problems());
		}
		Candidate candidate = this.decisions.approve(id, approver, reason);
		this.running.follow();
		return candidate;
	}

	/**
	 * Rejects a candidate that waits. When its author does, it counts as taken back.
	 * @param id the candidate
	 * @param by the account that rejects it; its author may, too
	 * @param reason why
	 * @return the candidate as it stands now
	 * @throws CandidateRefusedException if it does not wait
	 */
	public Candidate reject(long id, String by, String reason) {
		return this.decisions.reject(id, by, reason);
	}

	/**
	 * Puts an earlier release live again, by the same way as any candidate.
	 * @param hash the hash of the release
	 * @param by the account that asks for it
	 * @param comment why
	 * @return the candidate as it stands now
	 * @throws CandidateRefusedException if no such release ever went live, or it is what
	 * runs
	 */
	public Candidate rollBack(String hash, String by, String comment) {
		Release earlier = this.releases.release(hash)
			.filter((release) -> this.releases.everActive(hash))
			.orElseThrow(() -> new CandidateRefusedException(Reason.UNKNOWN));
		return take(new Submission(earlier, Origin.ROLL_BACK, by, comment, this.releases.activeHash().orElse(null)));
	}

	/**
	 * A candidate.
	 * @param id its number
	 * @return the candidate, or empty
	 */
	public Optional<Candidate> candidate(long id) {
		return this.candidates.findById(id).map(StoredCandidate::snapshot);
	}

	/**
	 * A page of candidates, newest first.
	 * @param paging which page; the key is a candidate's number
	 * @return the page, empty when there is nothing
	 */
	public Page<Candidate> find(Paging paging) {
		return paging
			.read((key, limit) -> this.candidates.findByIdLessThanOrderByIdDesc(key, Limit.of(limit)),
					(key, limit) -> this.candidates.findByIdGreaterThanOrderByIdAsc(key, Limit.of(limit)),
					StoredCandidate::id)
			.map(StoredCandidate::snapshot);
	}

	/**
	 * Candidates that wait for an approval, oldest first.
	 * @return the candidates
	 */
	public List<Candidate> waiting() {
		return this.candidates.findByStateOrderByIdAsc(State.WAITING).stream().map(StoredCandidate::snapshot).toList();
	}

	/**
	 * The candidates that an account could approve: those that wait and are not its own.
	 * Cheap enough for every page.
	 * @param approver the account
	 * @return their numbers, oldest first
	 */
	public List<Long> waitingFor(String approver) {
		return this.candidates.waitingForAnybodyBut(approver);
	}

	/**
	 * Submits what the rule folder asks for.
	 * @param wish what is to run
	 * @param folder the folder as it was read
	 * @throws CandidateRefusedException if another release went live meanwhile, or it is
	 * what runs
	 */
	Candidate submitFolder(Release wish, Release folder, String author, String comment, @Nullable String basedOn) {
		return take(new Submission(wish, Origin.DISK, author, comment, basedOn, folder));
	}

	// Looking takes its time and takes no lock; entering is quick and sees whether
	// something else went live meanwhile
	private Candidate take(Submission submission) {
		if (submission.release().hash().equals(submission.basedOn())) {
			throw new CandidateRefusedException(Reason.UNCHANGED);
		}
		Candidate candidate = this.book.enter(submission, this.check.check(submission));
		if (candidate.state() == State.ACTIVATED) {
			this.running.follow();
		}
		return candidate;
	}

}
