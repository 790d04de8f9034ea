package vn.dondoc.rules;

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
	private Instant at;

	private String actor;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredActivation() {
	}

	StoredActivation(StoredRelease release, String actor, Instant at) {
		this.release = release;
		this.actor = actor;
		this.at = at;
	}

	StoredRelease release() {
		return this.release;
	}

	Instant at() {
		return this.at;
	}

	String actor() {
		return this.actor;
	}

}
