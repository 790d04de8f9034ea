package vn.dondoc.auditor;

/**
 * Somebody asks for a check now.
 *
 * @param by their account
 */
public record AuditRequested(String by) {
}
