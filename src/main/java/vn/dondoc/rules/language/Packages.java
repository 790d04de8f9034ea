package vn.dondoc.rules.language;

import java.util.List;
import java.util.Set;

/**
 * Which packages rule files may not claim: those of the application and of the platform,
 * whose inner parts a class of the same package could reach.
 */
final class Packages {

	private static final List<String> PLATFORM = List.of("java", "javax", "jakarta", "jdk", "sun", "com.sun",
			"org.drools", "org.kie", "org.springframework", "org.mvel2", "org.hibernate", "org.quartz");

	private static final Set<String> OWN = Set.of("accounts", "alerts", "api", "auditor", "calendar", "cli",
			"configfile", "delivery", "directives", "facts", "findings", "journal", "ledger", "monitoring", "nodes",
			"notices", "paging", "records", "registry", "rehearsal", "releases", "reporting", "rules", "runs",
			"schedule", "secrets", "text", "web");

	private Packages() {
	}

	static boolean reserved(String name) {
		if (PLATFORM.stream().anyMatch((reserved) -> within(name, reserved))) {
			return true;
		}
		return name.equals("vn") || name.equals("vn.dondoc")
				|| OWN.stream().anyMatch((own) -> within(name, "vn.dondoc." + own));
	}

	private static boolean within(String name, String reserved) {
		return name.equals(reserved) || name.startsWith(reserved + ".");
	}

}
