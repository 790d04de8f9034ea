package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;

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

import vn.dondoc.notification.digest.Digest;
import vn.dondoc.notification.digest.Reader;
import vn.dondoc.notification.mail.Envelope;
import vn.dondoc.notification.mail.FrozenMail;
import vn.dondoc.text.Reason;

/**
 * A message in the outbox. What it says never changes once it is here; how far it has
 * come changes only through the guarded updates of {@link OutgoingMessages}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
@Table(name = "message")
class OutgoingMessage {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "message")
	@TableGenerator(name = "message", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "message", allocationSize = 20)
	private @Nullable Long id;

	private String recipient;

	private String recipientName;

	private String unitCode;

	private String locale;

	private LocalDate digestDay;

	private String purpose;

	private String messageId;

	private String subject;

	private byte[] content;

	@Column(name = "delivery_state")
	@Enumerated(EnumType.STRING)
	private DeliveryState state = DeliveryState.READY;

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

	private OutgoingMessage(String recipient, String recipientName, String unitCode, String locale, LocalDate digestDay,
			String purpose, FrozenMail mail, Instant now) {
		this.recipient = recipient;
		this.recipientName = recipientName;
		this.unitCode = unitCode;
		this.locale = locale;
		this.digestDay = digestDay;
		this.purpose = purpose;
		this.messageId = mail.messageId();
		this.subject = mail.subject();
		this.content = mail.bytes();
		this.nextAttemptAt = now;
		this.createdAt = now;
	}

	static OutgoingMessage of(Digest digest, FrozenMail mail, Instant now) {
		Reader to = digest.to();
		return new OutgoingMessage(to.email(), to.name(), to.unit(), to.locale(), digest.day(), Digest.PURPOSE, mail,
				now);
	}

	/**
	 * A message to an admin, who belongs to no unit.
	 */
	static OutgoingMessage toAdmin(Envelope envelope, FrozenMail mail, Instant now) {
		return new OutgoingMessage(envelope.recipient(), envelope.name(), "", "vi", envelope.day(), envelope.purpose(),
				mail, now);
	}

	/**
	 * A message that hands on what could not be delivered.
	 */
	static OutgoingMessage handedOn(Envelope envelope, Reader to, FrozenMail mail, Instant now) {
		return new OutgoingMessage(to.email(), to.name(), to.unit(), to.locale(), envelope.day(), envelope.purpose(),
				mail, now);
	}

	long number() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
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
