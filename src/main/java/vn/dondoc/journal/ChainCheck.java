package vn.dondoc.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.dondoc.journal.Verification.Fault;
import vn.dondoc.journal.Verification.Problem;
import vn.dondoc.secrets.Secret.Signer;

/**
 * Goes through the journal line by line and goes on behind what is broken, so that a
 * fault which was taken note of hides no later one.
 */
final class ChainCheck {

	private final Signer key;

	private final Map<Long, Set<String>> heads = new TreeMap<>();

	private final List<Problem> problems = new ArrayList<>();

	private long expected = 1;

	private long entries;

	private String previous = AuditEntry.GENESIS;

	ChainCheck(Signer key, Collection<JournalHead> heads) {
		this.key = key;
		heads.forEach((head) -> this.heads.computeIfAbsent(head.entry(), (entry) -> new TreeSet<>()).add(head.hash()));
	}

	void next(AuditEntry entry) {
		if (entry.id() > this.expected) {
			found(this.expected, Fault.MISSING);
		}
		Set<String> written = this.heads.remove(entry.id());
		boolean follows = entry.id() != this.expected || entry.previousHash().equals(this.previous);
		if (!follows || !entry.untouched(this.key)) {
			found(entry.id(), Fault.CHANGED);
		}
		else if (written != null && !written.equals(Set.of(entry.hash()))) {
			found(entry.id(), Fault.RECHAINED);
		}
		this.previous = entry.hash();
		this.expected = entry.id() + 1;
		this.entries++;
	}

	/**
	 * Ends the check.
	 * @param next the number that the next line would have
	 */
	Verification end(long next) {
		if (this.expected < next) {
			found(this.expected, Fault.MISSING);
		}
		this.heads.keySet().stream().filter((entry) -> entry >= next).forEach((entry) -> found(entry, Fault.MISSING));
		@Nullable JournalHead head = (this.entries > 0) ? new JournalHead(this.expected - 1, this.previous) : null;
		return new Verification(this.entries, List.copyOf(this.problems), head);
	}

	private void found(long entry, Fault fault) {
		if (this.problems.size() < Verification.MOST) {
			this.problems.add(new Problem(entry, fault));
		}
	}

}
