package vn.dondoc.alerts.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * An acknowledgement in the database. It changes once: when it ends.
 */
@Entity
@Table(name = "alert_acknowledgement")
class StoredAcknowledgement {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "alert_acknowledgement")
	@TableGenerator(name = "alert_acknowledgement", table = "id_block", pkColumnName = "block_name",
			valueColumnName = "next_id", pkColumnValue = "alert_acknowledgement", allocationSize = 1)
	private @Nullable Long id;

	private long alertId;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	@Column(name = "level_no")
	private int level;

	private String owner;

	private String reason;

	private Instant acknowledgedAt;

	private @Nullable LocalDate holdsUntil;

	@Enumerated(EnumType.STRING)
	@Column(name = "end_code")
	private Acknowledgement.@Nullable End howEnded;

	private @Nullable String endedBy;

	private @Nullable Instant endedAt;

	private @Nullable String endReason;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredAcknowledgement() {
	}

	StoredAcknowledgement(long alertId, Stage stage, int level, String owner, String reason, Instant at,
			@Nullable LocalDate until) {
		this.alertId = alertId;
		this.stage = stage;
		this.level = level;
		this.owner = owner;
		this.reason = reason;
		this.acknowledgedAt = at;
		this.holdsUntil = until;
	}

	/**
	 * Ends it; what has ended stays as it ended.
	 */
	void end(Acknowledgement.End how, String by, Instant at) {
		if (this.howEnded == null) {
			this.howEnded = how;
			this.endedBy = by;
			this.endedAt = at;
		}
	}

	void withdraw(String by, @Nullable String why, Instant at) {
		end(Acknowledgement.End.WITHDRAWN, by, at);
		this.endReason = why;
	}

	Acknowledgement snapshot() {
		return new Acknowledgement((this.id != null) ? this.id : 0, this.alertId, this.stage, this.level, this.owner,
				this.reason, this.acknowledgedAt, this.holdsUntil, this.howEnded, this.endedBy, this.endedAt,
				this.endReason);
	}

}
