package vn.dondoc.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;

/**
 * A million duties, the same each time, made chunk by chunk: 20,000 units with 50 duties
 * each; due dates from 120 days ago to 90 days ahead; a quarter of them not open; one in
 * twenty standing, without a date.
 */
final class SampleDuties {

	static final int COUNT = 1_000_000;

	static final int CHUNK = 2_000;

	static final LocalDate ON = LocalDate.of(2022, 7, 1);

	private static final int A_UNIT = 50;

	private static final int EARLIEST = -90;

	private static final int LATEST = 120;

	private static final String[] OPEN = { "NOT_STARTED", "IN_PROGRESS", "RETURNED" };

	private static final String[] NOT_OPEN = { "REPORTED", "COMPLETED", "SUSPENDED", "NOT_APPLICABLE" };

	private static final List<String> OBLIGATIONS = IntStream.range(0, A_UNIT)
		.mapToObj((number) -> "obligation-" + number)
		.toList();

	// By offset; duties share their dates, which leaves more room to what is measured
	private static final List<LocalDate> DUE = IntStream.rangeClosed(EARLIEST, LATEST).mapToObj(ON::minusDays).toList();

	private SampleDuties() {
	}

	/**
	 * Makes them as they are asked for.
	 * @return the duties, in chunks of whole units
	 */
	static Iterator<List<Duty>> chunks() {
		return IntStream.range(0, COUNT / CHUNK).mapToObj((number) -> chunk(number * CHUNK)).iterator();
	}

	private static List<Duty> chunk(int from) {
		List<Duty> duties = new ArrayList<>(CHUNK);
		for (int first = from; first < from + CHUNK; first += A_UNIT) {
			String code = "U" + (first / A_UNIT);
			OrgUnit unit = new OrgUnit(code, "Đơn vị " + code, "DEPARTMENT", false, List.of(), null, true);
			for (int i = 0; i < A_UNIT; i++) {
				duties.add(duty(unit, OBLIGATIONS.get(i), random(first + i)));
			}
		}
		return duties;
	}

	private static Duty duty(OrgUnit unit, String obligation, long random) {
		String work = pick(((random & 3) == 0) ? NOT_OPEN : OPEN, random >>> 2 & 1023);
		if ((random >>> 12 & 1023) % 20 == 0) {
			return new Duty(unit, obligation, "1.a", "STANDING", null, null, null, work, null, null, null, null, "", "");
		}
		int index = (int) ((random >>> 22) % DUE.size());
		int offset = EARLIEST + index;
		LocalDate due = DUE.get(index);
		return new Duty(unit, obligation, "1.a", "MILESTONE", null, due, due, work, Math.max(0, -offset),
				Math.max(0, offset), null, null, "", "");
	}

	private static String pick(String[] states, long random) {
		return states[(int) (random % states.length)];
	}

	// SplitMix64
	private static long random(long index) {
		long z = (index + 1) * 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

}
