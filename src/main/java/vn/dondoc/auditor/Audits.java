package vn.dondoc.auditor;

import java.util.List;
import java.util.Optional;

/**
 * What the auditor found. Reading changes nothing.
 */
public interface Audits {

	/**
	 * The check that was made last, or could not be.
	 * @return the check, or empty when there was none yet
	 */
	Optional<AuditCheck> latest();

	/**
	 * The checks there were, newest first.
	 * @param size how many at most
	 * @return the checks
	 */
	List<AuditCheck> checks(int size);

	/**
	 * How many differences are there now and were not accepted.
	 * @return their number
	 */
	int gaps();

	/**
	 * The differences that are there now and were not accepted, oldest first.
	 * @param size how many at most
	 * @return the findings
	 */
	List<AuditFinding> open(int size);

	/**
	 * The differences that are there no longer or were accepted, newest first.
	 * @param size how many at most
	 * @return the findings
	 */
	List<AuditFinding> settled(int size);

	/**
	 * Takes note of a difference that cannot be mended. It no longer counts as a gap; the
	 * journal keeps who said so.
	 * @param id the finding
	 * @param by the account of the admin
	 * @param reason why; not blank
	 * @return {@code false} when there is no such open finding
	 */
	boolean accept(long id, String by, String reason);

}
