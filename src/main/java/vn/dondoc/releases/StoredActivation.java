package vn.dondoc.releases;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A release going live, in the database.
 */
@Entity
@Table(name = "rule_activation")
class StoredActivation {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "rule_activation")
	@TableGenerator(name = "rule_activation", table = "id_block", pkColumnName = "block_name",
			valueColumnName = "next_id", pkColumnValue = "rule_activation", allocationSize = 1)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "release_id")
	private StoredRelease release;

	@Column(name = "activated_at")
	@SuppressWarnings("UnusedVariable") // read by a query
	private Instant at;

	@SuppressWarnings("UnusedVariable") // read by a query
	private String actor;

	@Column(name = "candidate_id")
	@SuppressWarnings("UnusedVariable") // read by a query
	private @Nullable Long candidate;

	@SuppressWarnings("UnusedVariable") // read by a query
	private @Nullable String approver;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredActivation() {
	}

	StoredActivation(StoredRelease release, StoredCandidate candidate, @Nullable String approver, Instant at) {
		this.release = release;
		this.candidate = candidate.id();
		this.actor = candidate.author();
		this.approver = approver;
		this.at = at;
	}

	StoredRelease release() {
		return this.release;
	}

}
