package vn.dondoc.alerts;

import java.time.LocalDate;

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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Folding;
import vn.dondoc.text.Reason;

/**
 * One round of saying a duty, in the database. Stages only move forward, and a round that
 * has ended stays so.
 */
@Entity
@Table(name = "alert")
class StoredAlert {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "alert")
	@TableGenerator(name = "alert", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "alert")
	private @Nullable Long id;

	@Column(name = "unit_code")
	private String unit;

	private String directive;

	private String obligation;

	private String period;

	@Column(name = "round_no")
	private int round;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	@Column(name = "level_no")
	private int level;

	@Column(name = "slot_offset")
	private int slotOffset;

	private LocalDate due;

	private String title;

	@Column(name = "title_en")
	private String titleEn;

	private String clause;

	@Column(name = "times_notified")
	private int timesNotified;

	@Column(name = "opened_on")
	private LocalDate openedOn;

	@Column(name = "last_notified_on")
	private LocalDate lastNotifiedOn;

	@Column(name = "closed_on")
	private @Nullable LocalDate closedOn;

	@SuppressWarnings("UnusedVariable") // sorted by queries
	private boolean ended;

	private String unitSort;

	@SuppressWarnings("UnusedVariable") // sought by queries
	private String folded;

	@Embedded
	@EmbeddedColumnNaming("close_%s")
	private @Nullable Reason closeReason;

	private String why;

	@Column(name = "last_event_order")
	private long lastEvent;

	@Column(name = "out_of_order")
	private boolean outOfOrder;

	@Transient
	private boolean unsaid;

	@Version
	@Column(name = "version_no")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredAlert() {
	}

	StoredAlert(DutyKey duty, int round, LocalDate due, ProvenFinding saying, LocalDate on) {
		this.unit = duty.unit();
		this.directive = duty.directive();
		this.obligation = duty.obligation();
		this.period = duty.period();
		this.unitSort = Folding.fold(saying.entry().duty().holder().name());
		this.round = round;
		this.due = due;
		this.openedOn = on;
		this.stage = saying.finding().stage();
		this.level = saying.finding().level();
		this.slotOffset = saying.finding().slot().offset();
		prove(saying, on);
	}

	void say(ProvenFinding saying, LocalDate on, long eventOrder) {
		requireOpen(this.timesNotified == 0 || follows(saying));
		stand(saying, on);
		this.timesNotified++;
		this.lastEvent = eventOrder;
	}

	/**
	 * Passes a slot that comes after what was said before, without saying it.
	 */
	void pass(ProvenFinding saying, long eventOrder) {
		requireOpen(follows(saying));
		stand(saying, this.lastNotifiedOn);
		this.lastEvent = eventOrder;
	}

	private void requireOpen(boolean forward) {
		if (closed() || !forward) {
			throw new IllegalStateException("Alert " + this.id + " stands at " + this.stage + " and cannot go back");
		}
	}

	// The stage that is shown and the latest slot never go back, whatever a ladder that
	// was relaxed or tightened meanwhile says
	private void stand(ProvenFinding saying, LocalDate on) {
		int offset = saying.finding().slot().offset();
		this.slotOffset = this.unsaid ? offset : Math.max(this.slotOffset, offset);
		if (higher(saying)) {
			this.stage = saying.finding().stage();
			this.level = saying.finding().level();
		}
		this.unsaid = false;
		prove(saying, on);
	}

	private void prove(ProvenFinding saying, LocalDate on) {
		this.title = saying.title();
		this.titleEn = saying.titleEn();
		this.clause = saying.clause();
		this.folded = saying.folded();
		this.why = saying.why();
		this.lastNotifiedOn = on;
	}

	/**
	 * Whether a finding says something that has not been said: a higher stage or level,
	 * or a later slot of any.
	 */
	boolean follows(ProvenFinding saying) {
		return higher(saying) || saying.finding().slot().offset() > this.slotOffset;
	}

	boolean higher(ProvenFinding saying) {
		return this.unsaid
				|| Standing.compare(saying.finding().stage(), saying.finding().level(), this.stage, this.level) > 0;
	}

	/**
	 * Stands where events have put it, whatever others did: they came from a run of a
	 * later day, or were set aside. When none has, it stands nowhere until it says
	 * something, and shows where it stood.
	 */
	void stand(@Nullable Standing standing) {
		this.outOfOrder = true;
		this.unsaid = standing == null;
		if (standing != null) {
			this.stage = standing.stage();
			this.level = standing.level();
			this.slotOffset = standing.slotOffset();
			this.lastNotifiedOn = standing.notifiedOn();
			this.why = standing.why();
		}
	}

	boolean outOfOrder() {
		return this.outOfOrder;
	}

	void noted(long eventOrder) {
		this.lastEvent = eventOrder;
	}

	void close(Stage end, LocalDate on, Reason reason, long eventOrder) {
		if (closed() || !end.closed()) {
			throw new IllegalStateException("Alert " + this.id + " cannot go from " + this.stage + " to " + end);
		}
		this.stage = end;
		this.closedOn = on;
		this.ended = true;
		this.closeReason = reason;
		this.lastEvent = eventOrder;
	}

	boolean closed() {
		return this.stage.closed();
	}

	DutyKey duty() {
		return new DutyKey(this.unit, this.directive, this.obligation, this.period);
	}

	int round() {
		return this.round;
	}

	LocalDate due() {
		return this.due;
	}

	Stage stage() {
		return this.stage;
	}

	int level() {
		return this.level;
	}

	Slot slot() {
		return new Slot(this.slotOffset);
	}

	String unitSort() {
		return this.unitSort;
	}

	LocalDate lastNotifiedOn() {
		return this.lastNotifiedOn;
	}

	long lastEvent() {
		return this.lastEvent;
	}

	long id() {
		return (this.id != null) ? this.id : 0;
	}

	Alert snapshot(WhyText texts) {
		return new Alert(id(), duty(), this.round, this.stage, this.level, slot(), this.due, this.title, this.titleEn,
				this.clause, this.timesNotified, this.openedOn, this.lastNotifiedOn, this.closedOn, this.closeReason,
				texts.read(this.why), this.lastEvent);
	}

}
