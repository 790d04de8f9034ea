package vn.dondoc.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * Candidates on their way to going live: checked, rehearsed, approved by a second admin
 * where that is asked for, activated. Every step is entered in the journal.
 */
@Service
public class Candidates {

	/**
	 * Submits files from the editor. Goes live at once unless it is refused or held.
	 * @param files the text of each file by its name, all files of the release
	 * @param author the account that submits them
	 * @param comment what the author says of the change
	 * @param basedOn the hash of the release they were edited from; if another runs by
	 * now, the candidate is refused with a {@link CandidateRefusedException}
	 * @return the candidate as it stands now
	 */
	public Candidate submit(Map<String, String> files, String author, String comment, String basedOn) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Approves a candidate that waits, which puts it live.
	 * @param id the candidate
	 * @param approver the account that approves it; never its author
	 * @param reason what the approver says; may be empty
	 * @return the candidate as it stands now
	 * @throws CandidateRefusedException if it does not wait, the approver is its author,
	 * or another release went live since it was made
	 */
	public Candidate approve(long id, String approver, String reason) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Rejects a candidate that waits.
	 * @param id the candidate
	 * @param by the account that rejects it; its author may, too
	 * @param reason why
	 * @return the candidate as it stands now
	 */
	public Candidate reject(long id, String by, String reason) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Puts an earlier release live again, by the same way as any candidate.
	 * @param hash the hash of the release
	 * @param by the account that asks for it
	 * @param comment why
	 * @return the candidate as it stands now
	 */
	public Candidate rollBack(String hash, String by, String comment) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A candidate.
	 * @param id its number
	 * @return the candidate, or empty
	 */
	public Optional<Candidate> candidate(long id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Candidates, newest first.
	 * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the
	 * first page
	 * @param limit how many at most
	 * @return the candidates
	 */
	public List<Candidate> before(long before, int limit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Candidates that wait for an approval, oldest first.
	 * @return the candidates
	 */
	public List<Candidate> waiting() {
		throw new UnsupportedOperationException();
	}

}
