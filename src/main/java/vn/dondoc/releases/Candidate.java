package vn.dondoc.releases;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.RuleProblem;

/**
 * A release that somebody wants to go live, and what became of that wish. Candidates are
 * kept for ever.
 *
 * @param id its number
 * @param release the hash of the release
 * @param basedOn the hash of the release that ran when it was made; {@code null} when
 * none did
 * @param origin where it comes from
 * @param author who made it: an account, or the rule folder's name for a candidate from
 * disk
 * @param comment what the author said of it; may be empty
 * @param createdAt when it was made
 * @param state what became of it
 * @param held why it needs an approval, or empty when it needs none
 * @param decidedBy who approved or rejected it; {@code null} when nobody did
 * @param decidedAt when it was decided; {@code null} while it waits
 * @param reason what the decider said; may be empty
 * @param problems what the gate found; empty unless refused
 * @param review what it would change; nothing when refused
 */
public record Candidate(long id, String release, @Nullable String basedOn, Origin origin, String author, String comment,
		Instant createdAt, State state, Held held, @Nullable String decidedBy, @Nullable Instant decidedAt,
		String reason, List<RuleProblem> problems, CandidateReview review) {

	/**
	 * Where candidates come from.
	 */
	public enum Origin {

		/** The rule folder changed. */
		DISK,
		/** The editor page. */
		EDITOR,
		/** Somebody wants an earlier release back. */
		ROLL_BACK

	}

	/**
	 * What becomes of candidates.
	 */
	public enum State {

		/** The gate, the compiler or the scan refused it. */
		REFUSED,
		/** It waits for an approval. */
		WAITING,
		/** It went live, though another may have followed since. */
		ACTIVATED,
		/** A second admin said no. */
		REJECTED,
		/** Its author took it back, or a newer one took its place. */
		SUPERSEDED

	}

	/**
	 * Why a candidate needs an approval.
	 */
	public enum Held {

		/** It needs none. */
		NO,
		/** All do here. */
		BY_SETTING,
		/**
		 * It would raise or withdraw too large a share of the alerts, or nobody could
		 * reckon how large, which the review's warnings say.
		 */
		BY_SHARE,
		/** A scenario fails, and the setting says to hold such. */
		BY_SCENARIO

	}

}
