package vn.dondoc.auditor;

import java.time.Duration;

import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.findings.Finding;
import vn.dondoc.text.Reason;

/**
 * A slot at its stage: what is said once under a due date.
 *
 * @param stage the stage
 * @param level the level of escalation
 * @param offset the slot, in days after the due date
 */
record SlotAt(Stage stage, int level, int offset) {

	static SlotAt of(Finding finding) {
		return new SlotAt(finding.stage(), finding.level(), finding.slot().offset());
	}

	/**
	 * Whether this stage is no lower than another's.
	 */
	boolean noLowerThan(SlotAt other) {
		return (this.stage != other.stage) ? this.stage.compareTo(other.stage) > 0 : this.level >= other.level;
	}

	/**
	 * The slot, as it is put into words; its level tells an escalation from what was said
	 * before it.
	 */
	Reason point() {
		Duration away = Duration.ofDays(Math.abs(this.offset));
		Reason point = (this.offset == 0) ? Reason.of(GapDetail.POINT_ON)
				: Reason.of((this.offset < 0) ? GapDetail.POINT_BEFORE : GapDetail.POINT_AFTER, away);
		return (this.level > 0) ? Reason.of(GapDetail.POINT_AT_LEVEL, point, this.level) : point;
	}

	@Override
	public String toString() {
		return this.stage + ((this.level > 0) ? "(" + this.level + ")" : "") + " " + new Slot(this.offset);
	}

}
