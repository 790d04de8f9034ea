package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.stream.Collectors;

import vn.dondoc.notices.mail.MailKey;
import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.Trouble.Kind;

/**
 * What names a set of problems, whatever the order in which they were found and however
 * far a run had come when it was stopped.
 *
 * @param hash the name
 */
record TroubleKey(String hash) {

	private static final String TROUBLE = "TROUBLE-";

	private static final String WELL = "WELL-";

	private static final int LENGTH = 16;

	static TroubleKey of(Trouble trouble) {
		String all = trouble.points()
			.stream()
			.map((point) -> point.place() + " " + point.rule() + " " + lasting(point))
			.sorted()
			.collect(Collectors.joining("\n"));
		return new TroubleKey(MailKey.of(all, LocalDate.EPOCH, TROUBLE).hash().substring(0, LENGTH));
	}

	private static String lasting(Trouble.Point point) {
		boolean counts = point.kind() == Kind.STOPPED || point.kind() == Kind.OTHER;
		return point.what().code()
				+ point.what().arguments().stream().filter((argument) -> !counts || !argument.matches("\\d+")).toList();
	}

	String trouble() {
		return TROUBLE + this.hash;
	}

	static boolean isTrouble(String purpose) {
		return purpose.startsWith(TROUBLE);
	}

	/**
	 * The end of a trouble.
	 */
	static String well(String trouble) {
		return WELL + trouble.substring(TROUBLE.length());
	}

}
