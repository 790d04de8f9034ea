package vn.dondoc.auditor;

/**
 * Compares what should have been said with what was.
 */
public interface Auditor {

	/**
	 * Makes a check of all days since the last one, and of those with an open finding. It
	 * never throws for what it finds: a check that cannot be made is recorded as failed.
	 * @return the check
	 */
	AuditCheck check();

}
