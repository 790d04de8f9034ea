package vn.dondoc.releases;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.rules.RuleProblem;

/**
 * A candidate in the database.
 */
@Entity
@Table(name = "rule_candidate")
class StoredCandidate {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "rule_candidate")
	@TableGenerator(name = "rule_candidate", table = "id_block", pkColumnName = "block_name",
			valueColumnName = "next_id", pkColumnValue = "rule_candidate", allocationSize = 1)
	private @Nullable Long id;

	@Column(name = "release_hash")
	private String release;

	@Column(name = "based_on")
	private @Nullable String basedOn;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	@Column(name = "folder_hash")
	private @Nullable String folder;

	private String author;

	@Column(name = "author_comment")
	private String comment;

	@Column(name = "created_at")
	private Instant createdAt;

	@Enumerated(EnumType.STRING)
	@Column(name = "candidate_state")
	private State state;

	@Enumerated(EnumType.STRING)
	private Held held;

	@Column(name = "decided_by")
	private @Nullable String decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	private String reason = "";

	private String problems;

	private String review;

	@Version
	@Column(name = "version_no")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredCandidate() {
	}

	StoredCandidate(Submission submission, Checked checked, Instant createdAt) {
		this.release = submission.release().hash();
		this.basedOn = submission.basedOn();
		this.origin = submission.origin();
		this.folder = (submission.folder() != null) ? submission.folder().hash() : null;
		this.author = submission.author();
		this.comment = submission.comment();
		this.createdAt = createdAt;
		this.state = checked.state();
		this.held = checked.held();
		this.problems = CandidateText.write(checked.problems());
		this.review = CandidateText.write(checked.review());
		if (this.state != State.WAITING) {
			this.decidedAt = createdAt;
		}
	}

	void decide(State outcome, @Nullable String by, String why, Instant at) {
		if (this.state != State.WAITING) {
			throw new IllegalStateException("Candidate " + this.id + " was decided already");
		}
		this.state = outcome;
		this.decidedBy = by;
		this.reason = why;
		this.decidedAt = at;
	}

	void refuse(java.util.List<RuleProblem> found, Instant at) {
		decide(State.REFUSED, null, "", at);
		this.problems = CandidateText.write(found);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The candidate is not saved yet");
		}
		return this.id;
	}

	String release() {
		return this.release;
	}

	@Nullable String basedOn() {
		return this.basedOn;
	}

	/**
	 * The hash of the rule folder that it was made of; {@code null} for one from
	 * elsewhere.
	 */
	@Nullable String folder() {
		return this.folder;
	}

	String author() {
		return this.author;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	State state() {
		return this.state;
	}

	Candidate snapshot() {
		return new Candidate(id(), this.release, this.basedOn, this.origin, this.author, this.comment, this.createdAt,
				this.state, this.held, this.decidedBy, this.decidedAt, this.reason,
				CandidateText.problems(this.problems), CandidateText.review(this.review));
	}

}
