package vn.dondoc.delivery.outbox;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.text.Reason;

/**
 * A letter in the outbox, as its delivery sees it. It is there once it is frozen; how far
 * it has come changes only through the guarded updates of {@link OutgoingMessages}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
@Table(name = "message")
class OutgoingMessage {

	@Id
	private Long id;

	private String recipient;

	private String recipientName;

	private String unitCode;

	private String locale;

	private LocalDate digestDay;

	private String purpose;

	private String messageId;

	private String subject;

	private String folded;

	private byte[] content;

	@Column(name = "delivery_state")
	@Enumerated(EnumType.STRING)
	private DeliveryState state;

	private int attempts;

	private Instant nextAttemptAt;

	private @Nullable String claimedBy;

	private @Nullable Instant leaseUntil;

	private long fencingToken;

	private Instant createdAt;

	private @Nullable Instant sentAt;

	@Embedded
	@AttributeOverride(name = "code", column = @Column(name = "reason_code"))
	@AttributeOverride(name = "arguments", column = @Column(name = "reason_args"))
	private @Nullable Reason reason;

	private @Nullable Long heldToken;

	@SuppressWarnings("NullAway.Init")
	protected OutgoingMessage() {
	}

	long number() {
		return this.id;
	}

	long token() {
		return this.fencingToken;
	}

	String messageId() {
		return this.messageId;
	}

	String recipient() {
		return this.recipient;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
