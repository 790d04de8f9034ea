package vn.dondoc.alerts;

import java.util.stream.Stream;

import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.text.Folding;

/**
 * A finding with the proof that goes into the log.
 *
 * @param entry the duty as it stood
 * @param finding what is said of it
 * @param why the proof, as it is kept
 */
record ProvenFinding(LedgerEntry entry, Finding finding, String why) {

	private static final int MOST_FOLDED = 3_000;

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
	 * What the log is searched by. A quote may be of any length, its column is not.
	 */
	String folded() {
		String all = Folding
			.fold(Stream.of(title(), titleEn(), clause(), this.entry.key().obligation(), this.entry.source().quote()));
		return all.substring(0, Math.min(all.length(), MOST_FOLDED));
	}

	/**
	 * By this key a slot is said once in a round, whatever runs however often.
	 */
	String onceKey() {
		return this.finding.stage() + "/" + this.finding.level() + "/" + this.finding.slot();
	}

}
