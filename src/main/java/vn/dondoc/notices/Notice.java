package vn.dondoc.notices;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.notices.digest.Digest;
import vn.dondoc.text.Reason;

/**
 * What is owed to one recipient about one event. It waits until a message carries it or
 * it is dropped, with the reason.
 */
@Entity
@Table(name = "notice")
class Notice {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "notice")
	@TableGenerator(name = "notice", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "notice", allocationSize = 100)
	private @Nullable Long id;

	private long eventId;

	private long alertId;

	@Embedded
	private Addressee addressee;

	@SuppressWarnings("UnusedVariable") // queries read it
	private String purpose;

	private int slotOffset;

	private boolean ending;

	private @Nullable LocalDate notBefore;

	private @Nullable Long messageId;

	@Embedded
	@AttributeOverride(name = "code", column = @Column(name = "dropped_code"))
	@AttributeOverride(name = "arguments", column = @Column(name = "dropped_args"))
	private @Nullable Reason dropped;

	@SuppressWarnings("NullAway.Init")
	protected Notice() {
	}

	Notice(long eventId, long alertId, Slot slot, Addressee addressee, @Nullable LocalDate notBefore) {
		this.eventId = eventId;
		this.alertId = alertId;
		this.slotOffset = slot.offset();
		this.addressee = addressee;
		this.purpose = Digest.PURPOSE;
		this.notBefore = notBefore;
	}

	/**
	 * That an alert ended of which somebody was told.
	 * @param notBefore the day of its letter; {@code null} when it goes with the next
	 * that is made for another reason
	 */
	static Notice ofEnding(long eventId, long alertId, Slot slot, Addressee addressee, @Nullable LocalDate notBefore) {
		Notice notice = new Notice(eventId, alertId, slot, addressee, notBefore);
		notice.ending = true;
		return notice;
	}

	long alertId() {
		return this.alertId;
	}

	long eventId() {
		return this.eventId;
	}

	Slot slot() {
		return new Slot(this.slotOffset);
	}

	Addressee addressee() {
		return this.addressee;
	}

	/**
	 * The role that the rules addressed.
	 */
	Recipient addressedRole() {
		return (this.addressee.inPlaceOf() != null) ? this.addressee.inPlaceOf() : this.addressee.role();
	}

	/**
	 * Whether it tells that the alert ended, and no slot of it.
	 */
	boolean isEnding() {
		return this.ending;
	}

	boolean isWaiting() {
		return this.messageId == null && this.dropped == null;
	}

	void drop(Reason reason) {
		requireWaiting();
		this.dropped = reason;
	}

	void readdress(Addressee to) {
		requireWaiting();
		this.addressee = to;
	}

	Notice alsoTo(Addressee other) {
		Notice notice = new Notice(this.eventId, this.alertId, slot(), other, this.notBefore);
		notice.ending = this.ending;
		return notice;
	}

	private void requireWaiting() {
		if (!isWaiting()) {
			throw new IllegalStateException("Notice " + this.id + " no longer waits");
		}
	}

}
