package vn.dondoc.compliance;

import java.time.LocalDate;

/**
 * Where an entry on the ledger comes from.
 *
 * @param runId the run
 * @param release the hash of the release
 * @param on the run's logical date
 */
public record LedgerStamp(long runId, String release, LocalDate on) {
}
