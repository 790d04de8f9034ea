package vn.dondoc.runs;

import java.util.Map;
import java.util.TreeMap;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Finding;

/**
 * Adds findings up so that two ways of finding can be compared without holding either's
 * findings, in whatever order they come.
 */
final class Checksum {

	private final Map<String, Integer> counts = new TreeMap<>();

	private long checksum;

	void add(Map<DutyKey, Finding> findings) {
		findings.forEach(this::add);
	}

	private void add(DutyKey key, Finding finding) {
		String said = finding.stage() + " " + finding.level() + " " + finding.slot() + " " + finding.recipients() + " "
				+ finding.rule().rule() + " " + finding.muted();
		this.counts.merge(finding.stage() + ((finding.level() > 0) ? "(" + finding.level() + ")" : ""), 1,
				Integer::sum);
		this.checksum += hash(key.unit() + "/" + key.obligation() + " " + said);
	}

	// FNV-1a, which unlike String.hashCode() fills 64 bits
	private static long hash(String text) {
		long hash = 0xCBF29CE484222325L;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
		}
		return hash;
	}

	@Override
	public String toString() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum() + " findings " + this.counts
				+ ", checksum " + Long.toHexString(this.checksum);
	}

}
