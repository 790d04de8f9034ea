package vn.dondoc.journal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.journal.Verification.Fault;

/**
 * The journal. Lines are only ever added, each hashed over the line before it. Whoever
 * can write to the database could still rewrite every line from some point to the end; a
 * copy of the last hash kept elsewhere shows that too.
 */
@Component
public class AuditTrail {

	private static final int BATCH = 1000;

	private final AuditEntries entries;

	private final Clock clock;

	AuditTrail(AuditEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Adds a line, in the transaction of the caller if there is one, so that what was
	 * done and that it was done are kept together or not at all. Until that transaction
	 * ends, nobody else can add one.
	 * @param actor who did it, an account or {@code system}
	 * @param action what was done, such as {@code account.disabled}
	 * @param subject to what or whom
	 * @param detail what else there is to know; never a secret
	 */
	@Transactional
	public void record(String actor, String action, String subject, String detail) {
		long id = this.entries.lockNext();
		String previous = (id > 1) ? this.entries.lastHash(id - 1) : AuditEntry.GENESIS;
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MICROS);
		this.entries.append(AuditEntry.following(previous, id, now, actor, action, subject, detail));
	}

	/**
	 * Reads the whole journal and checks that nothing was changed, removed or put in
	 * between.
	 * @return what was found
	 */
	@Transactional(readOnly = true)
	public Verification verify() {
		long next = this.entries.next();
		long expected = 1;
		String previous = AuditEntry.GENESIS;
		List<AuditEntry> batch = this.entries.after(0, BATCH);
		while (!batch.isEmpty()) {
			for (AuditEntry entry : batch) {
				if (entry.id() != expected) {
					return Verification.broken(expected, Fault.MISSING);
				}
				if (!entry.previousHash().equals(previous) || !entry.untouched()) {
					return Verification.broken(expected, Fault.CHANGED);
				}
				previous = entry.hash();
				expected++;
			}
			batch = this.entries.after(expected - 1, BATCH);
		}
		return (expected < next) ? Verification.broken(expected, Fault.MISSING) : Verification.intact(expected - 1);
	}

}
