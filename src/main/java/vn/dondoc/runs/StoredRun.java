package vn.dondoc.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import vn.dondoc.runs.Run.Figures;
import vn.dondoc.runs.Run.State;
import vn.dondoc.text.Reason;

/**
 * A run in the database.
 */
@Entity
@Table(name = "evaluation_run")
class StoredRun {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "evaluation_run")
	@TableGenerator(name = "evaluation_run", table = "id_block", pkColumnName = "block_name",
			valueColumnName = "next_id", pkColumnValue = "evaluation_run", allocationSize = 1)
	private @Nullable Long id;

	@Column(name = "logical_date")
	private LocalDate on;

	@Enumerated(EnumType.STRING)
	private Run.Reason reason;

	@Column(name = "requested_by")
	private @Nullable String requestedBy;

	@Enumerated(EnumType.STRING)
	@Column(name = "run_state")
	private State state;

	@Column(name = "started_at")
	private Instant startedAt;

	@Column(name = "finished_at")
	private @Nullable Instant finishedAt;

	@Column(name = "release_hash")
	private @Nullable String release;

	@Column(name = "calendar_hash")
	private @Nullable String calendar;

	private int units;

	private int duties;

	private int findings;

	private int notified;

	private int missed;

	private int resolved;

	private int withdrawn;

	@Column(name = "deadline_at")
	private @Nullable Long deadlineAt;

	@Column(name = "set_aside_by")
	private @Nullable String setAsideBy;

	@Column(name = "resume_at")
	private @Nullable String resumeAt;

	@ElementCollection
	@BatchSize(size = 50)
	@CollectionTable(name = "evaluation_problem", joinColumns = @JoinColumn(name = "run_id"))
	@AttributeOverride(name = "code", column = @Column(name = "problem_code"))
	@AttributeOverride(name = "arguments", column = @Column(name = "problem_args"))
	@OrderColumn(name = "position_no")
	private List<Reason> problems = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredRun() {
	}

	StoredRun(RunStart opening, Instant startedAt, long deadlineAt) {
		this.on = opening.on();
		this.reason = opening.reason();
		this.requestedBy = opening.requestedBy();
		this.state = State.RUNNING;
		this.startedAt = startedAt;
		this.release = opening.release();
		this.calendar = opening.calendar();
		this.problems.addAll(opening.problems());
		this.deadlineAt = deadlineAt;
	}

	/**
	 * By when it must have ended, in seconds since 1970 by the database's clock;
	 * {@code null} for a run of a version that knew no shards.
	 */
	@Nullable Long deadlineAt() {
		return this.deadlineAt;
	}

	@Nullable String resumeAt() {
		return this.resumeAt;
	}

	/**
	 * Who set it aside; {@code null} while it counts.
	 */
	@Nullable String setAsideBy() {
		return this.setAsideBy;
	}

	void setAside(String by) {
		this.setAsideBy = by;
	}

	@Nullable String calendar() {
		return this.calendar;
	}

	LocalDate on() {
		return this.on;
	}

	boolean isRunning() {
		return this.state == State.RUNNING;
	}

	void finish(State outcome, Figures figures, List<Reason> found, Instant at, @Nullable String leftOutFrom) {
		if (this.state != State.RUNNING) {
			throw new IllegalStateException("Run " + this.id + " has finished already");
		}
		this.state = outcome;
		this.units = figures.units();
		this.duties = figures.duties();
		this.findings = figures.findings();
		this.notified = figures.notified();
		this.missed = figures.missed();
		this.resolved = figures.resolved();
		this.withdrawn = figures.withdrawn();
		this.problems.addAll(found);
		this.finishedAt = at;
		this.resumeAt = leftOutFrom;
	}

	long id() {
		return (this.id != null) ? this.id : 0;
	}

	Run snapshot() {
		return new Run(id(), this.on, this.reason, this.requestedBy, this.state, this.startedAt, this.finishedAt,
				this.release, this.calendar, new Figures(this.units, this.duties, this.findings, this.notified,
						this.missed, this.resolved, this.withdrawn),
				this.problems);
	}

}
