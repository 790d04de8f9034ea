package vn.dondoc.journal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.secrets.Secret;
import vn.dondoc.secrets.Secret.Signer;

/**
 * The journal. Lines are only ever added, each hashed over the line before it with a key
 * that is not in the database, so that whoever can only write there can change, remove or
 * put in between none unnoticed. Lines cut off at the end show by the heads that are
 * written out.
 */
@Component
public class AuditTrail {

	private static final Logger logger = LoggerFactory.getLogger(AuditTrail.class);

	private static final int BATCH = 1000;

	private final AuditEntries entries;

	private final HeadFile heads;

	private final Signer key;

	private final Clock clock;

	AuditTrail(AuditEntries entries, HeadFile heads, Secret secret, Clock clock) {
		this.entries = entries;
		this.heads = heads;
		this.key = secret.signer("journal");
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
		this.entries.append(AuditEntry.following(previous, id, now, actor, action, subject, detail, this.key));
	}

	/**
	 * Reads the whole journal and checks that nothing was changed, removed, put in
	 * between, cut off or chained anew since the heads that were written out.
	 * @return what was found; without the heads if their file cannot be read
	 */
	@Transactional(readOnly = true)
	public Verification verify() {
		try {
			return verify(this.heads.read());
		}
		catch (UncheckedIOException ex) {
			logger.error("The heads of the journal cannot be read", ex);
			return verify(List.of());
		}
	}

	/**
	 * The same, against heads that were kept elsewhere.
	 * @param known the heads
	 * @return what was found
	 */
	@Transactional(readOnly = true)
	public Verification verify(Collection<JournalHead> known) {
		long next = this.entries.next();
		ChainCheck check = new ChainCheck(this.key, known);
		long last = 0;
		List<AuditEntry> batch = this.entries.after(last, BATCH);
		while (!batch.isEmpty()) {
			batch.forEach(check::next);
			last = batch.get(batch.size() - 1).id();
			batch = this.entries.after(last, BATCH);
		}
		return check.end(Math.max(next, last + 1));
	}

	/**
	 * The heads in a file that was kept.
	 * @param file the file, as {@link #keepHead} writes it
	 * @return the heads of this database, or all if none is
	 * @throws UncheckedIOException if it cannot be read
	 */
	public List<JournalHead> headsIn(Path file) {
		return this.heads.read(file);
	}

	/**
	 * Writes out the last line, so that it cannot be cut off unnoticed.
	 * @param verified what the line was seen in
	 * @return whether it could be written, behind those that are there
	 */
	public boolean keepHead(Verification verified) {
		try {
			if (verified.head() != null) {
				this.heads.write(verified.head(), this.clock.instant().truncatedTo(ChronoUnit.SECONDS));
			}
			return true;
		}
		catch (UncheckedIOException ex) {
			logger.error("The journal's head cannot be written out", ex);
			return false;
		}
	}

}
