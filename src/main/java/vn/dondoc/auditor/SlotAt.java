package vn.dondoc.auditor;

import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.findings.Finding;

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

	@Override
	public String toString() {
		return this.stage + ((this.level > 0) ? "(" + this.level + ")" : "") + " " + new Slot(this.offset);
	}

}
