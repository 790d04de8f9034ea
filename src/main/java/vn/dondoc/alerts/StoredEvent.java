package vn.dondoc.alerts;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

/**
 * Something that happened to an alert, in the database. Never changed.
 */
@Entity
@Immutable
@Table(name = "alert_event")
class StoredEvent {

	private static final long EVENTS = 0xffffffffL;

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "alert_event")
	@TableGenerator(name = "alert_event", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "alert_event")
	private @Nullable Long id;

	// An association, so that alerts are inserted before the events that point at them
	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "alert_id")
	private StoredAlert alert;

	@Column(name = "run_id")
	private long runId;

	@Column(name = "happened_at")
	private Instant at;

	@Column(name = "logical_date")
	private LocalDate on;

	@Enumerated(EnumType.STRING)
	@Column(name = "event_type")
	private AlertEvent.Type type;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	@Column(name = "level_no")
	private int level;

	@Column(name = "slot_offset")
	private int slotOffset;

	@Column(name = "once_key")
	private @Nullable String onceKey;

	@Embedded
	@EmbeddedColumnNaming("detail_%s")
	private @Nullable Reason detail;

	private @Nullable String why;

	private boolean setAside;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredEvent() {
	}

	StoredEvent(StoredAlert alert, AlertEvent.Type type, Stage stage, int level, Slot slot, Moment moment,
			@Nullable Reason detail) {
		this.alert = alert;
		this.runId = moment.runId();
		this.at = moment.at();
		this.on = moment.on();
		this.type = type;
		this.stage = stage;
		this.level = level;
		this.slotOffset = slot.offset();
		this.detail = detail;
	}

	/**
	 * Makes this the one event by which a slot counts as said.
	 */
	StoredEvent proving(String key, String proof) {
		this.onceKey = key;
		this.why = proof;
		return this;
	}

	/**
	 * Whether a slot that was reached on a day is on record by this event: it is about
	 * that very slot, or had brought the alert to one no earlier by that day.
	 */
	boolean accountsFor(ProvenFinding slot, LocalDate day) {
		int stages = Standing.compare(this.stage, this.level, slot.finding().stage(), slot.finding().level());
		int offset = slot.finding().slot().offset();
		return (stages == 0 && this.slotOffset == offset)
				|| (moves() && !this.on.isAfter(day) && stages >= 0 && this.slotOffset >= offset);
	}

	/**
	 * Whether this slot was said at the same stage or a higher one, and no earlier than
	 * another would be.
	 */
	boolean notifiedNoEarlierThan(ProvenFinding saying) {
		return this.type == AlertEvent.Type.NOTIFIED && this.slotOffset >= saying.finding().slot().offset()
				&& Standing.compare(this.stage, this.level, saying.finding().stage(), saying.finding().level()) >= 0;
	}

	/**
	 * Whether it counts on a day: nothing does that was set aside, or that a run of a
	 * later day brought about.
	 */
	boolean counts(LocalDate day) {
		return !this.setAside && !this.on.isAfter(day);
	}

	boolean isSetAside() {
		return this.setAside;
	}

	/**
	 * Whether this very slot was said or kept quiet by it, on whichever day.
	 */
	boolean accountedForAtOnce(ProvenFinding saying) {
		return saying.onceKey().equals(this.onceKey);
	}

	/**
	 * Whether the alert stands where this event put it.
	 */
	boolean moves() {
		return this.type == AlertEvent.Type.NOTIFIED || this.type == AlertEvent.Type.QUIET;
	}

	Stage stage() {
		return this.stage;
	}

	int level() {
		return this.level;
	}

	int slotOffset() {
		return this.slotOffset;
	}

	LocalDate on() {
		return this.on;
	}

	@Nullable String why() {
		return this.why;
	}

	/**
	 * A number that grows with time among all nodes: runs are numbered in the order in
	 * which they began, events alone in blocks for each node.
	 */
	long order() {
		return (this.runId << Integer.SIZE) + (id() & EVENTS);
	}

	long id() {
		return (this.id != null) ? this.id : 0;
	}

	AlertEvent snapshot(WhyText texts) {
		return new AlertEvent(id(), this.alert.id(), this.runId, this.at, this.on, this.type, this.stage, this.level,
				new Slot(this.slotOffset), this.detail, (this.why != null) ? texts.read(this.why) : null);
	}

	/**
	 * When something happens.
	 *
	 * @param runId in which run
	 * @param on on which logical date
	 * @param at when, exactly
	 */
	record Moment(long runId, LocalDate on, Instant at) {
	}

}
