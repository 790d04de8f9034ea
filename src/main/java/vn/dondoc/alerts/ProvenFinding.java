package vn.dondoc.alerts;

import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;

/**
 * A finding with the proof that goes into the log.
 *
 * @param entry the duty as it stood
 * @param finding what is said of it
 * @param why the proof, as it is kept
 */
record ProvenFinding(LedgerEntry entry, Finding finding, String why) {

	String title() {
		return this.entry.source().title();
	}

	String titleEn() {
		return this.entry.source().titleEn();
	}

	String clause() {
		return this.entry.duty().clause();
	}

	/**
	 * By this key a slot is said once in a round, whatever runs however often.
	 */
	String onceKey() {
		return this.finding.stage() + "/" + this.finding.level() + "/" + this.finding.slot();
	}

}
