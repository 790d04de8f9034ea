package vn.dondoc.ledger;

import java.time.LocalDate;

/**
 * Which run an entry on the ledger, or what is said because of it, comes from.
 *
 * @param id the run's number
 * @param on its logical date
 * @param release the hash of the release it runs
 */
public record RunStamp(long id, LocalDate on, String release) {
}
