package vn.dondoc.evaluation;

import java.time.LocalDate;

import vn.dondoc.compliance.LedgerStamp;

/**
 * Which run something belongs to.
 *
 * @param id the run's number
 * @param on its logical date
 * @param release the hash of the release it runs
 */
public record RunContext(long id, LocalDate on, String release) {

	LedgerStamp stamp() {
		return new LedgerStamp(this.id, this.release, this.on);
	}

}
