package vn.dondoc.auditor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.auditor.AuditFinding.Difference;

/**
 * Takes what a check finds, each difference once, and counts what was compared. Memory is
 * bounded: beyond a great many differences only their number is kept.
 */
final class AuditCollector {

	static final int MOST = 2_000;

	private final Map<String, Difference> differences = new LinkedHashMap<>();

	private int beyond;

	private int runs;

	private int slots;

	private int notices;

	private int messages;

	private long journal;

	void add(Difference difference) {
		if (this.differences.size() < MOST || this.differences.containsKey(difference.key())) {
			this.differences.putIfAbsent(difference.key(), difference);
		}
		else {
			this.beyond++;
		}
	}

	void runs(int number) {
		this.runs += number;
	}

	void slots(int number) {
		this.slots += number;
	}

	void notices(int number) {
		this.notices += number;
	}

	void messages(int number) {
		this.messages += number;
	}

	void journal(long entries) {
		this.journal = entries;
	}

	List<Difference> differences() {
		return List.copyOf(this.differences.values());
	}

	/**
	 * Whether all that was found is kept, so that what is not kept is gone.
	 */
	boolean complete() {
		return this.beyond == 0;
	}

	int beyond() {
		return this.beyond;
	}

	AuditCheck.Counted counted() {
		return new AuditCheck.Counted(this.runs, this.slots, this.notices, this.messages, this.journal);
	}

}
