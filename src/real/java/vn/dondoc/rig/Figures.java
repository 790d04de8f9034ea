package vn.dondoc.rig;

import java.time.Duration;

/**
 * Prints what came of a fault, one line each, so that the log of a build shows the
 * figures. Each copy counted as extra is on record as unknown.
 */
final class Figures {

	private static final String FORM = "%-42s %8s %8s %8s %8s %8s %8s %8s %8s%n";

	private static boolean headed;

	private Figures() {
	}

	static synchronized void print(String fault, DeliveryReport balance, Duration took) {
		if (!headed) {
			headed = true;
			System.out.printf("rig: " + FORM, "fault", "slots", "said", "messages", "extra*", "unknown", "refused", "missing",
					"seconds");
		}
		System.out.printf("rig: " + FORM, fault, balance.expected(), balance.said(), balance.messages(),
				balance.extra(), balance.held().size(), balance.refused().size(), balance.missing().size(), took.toSeconds());
	}

}
