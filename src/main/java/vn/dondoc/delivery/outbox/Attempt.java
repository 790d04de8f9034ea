package vn.dondoc.delivery.outbox;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.DeliveryAttempt;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.text.Reason;

/**
 * One attempt to send a message; only ever added.
 */
@Entity
@Table(name = "delivery_attempt")
class Attempt {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "delivery_attempt")
	@TableGenerator(name = "delivery_attempt", table = "id_block", pkColumnName = "block_name",
			valueColumnName = "next_id", pkColumnValue = "delivery_attempt", allocationSize = 100)
	private @Nullable Long id;

	private long messageId;

	private Instant attemptedAt;

	@Enumerated(EnumType.STRING)
	private DeliveryState outcome;

	@Embedded
	@AttributeOverride(name = "code", column = @Column(name = "reason_code"))
	@AttributeOverride(name = "arguments", column = @Column(name = "reason_args"))
	private Reason reason;

	@SuppressWarnings("NullAway.Init")
	protected Attempt() {
	}

	Attempt(long messageId, Instant attemptedAt, DeliveryState outcome, Reason reason) {
		this.messageId = messageId;
		this.attemptedAt = attemptedAt;
		this.outcome = outcome;
		this.reason = reason;
	}

	long messageId() {
		return this.messageId;
	}

	DeliveryAttempt snapshot() {
		return new DeliveryAttempt(this.attemptedAt, this.outcome, this.reason);
	}

}
