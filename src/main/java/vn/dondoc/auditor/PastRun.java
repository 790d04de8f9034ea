package vn.dondoc.auditor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run that went through.
 *
 * @param id its number
 * @param on its logical date
 * @param release the hash of the release it ran
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param whole whether it ended without any problem, so that every duty was looked at
 */
record PastRun(long id, LocalDate on, String release, Instant startedAt, Instant finishedAt, boolean whole) {

}
