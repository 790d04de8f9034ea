package vn.dondoc.releases;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rule files are and how a change of them goes live.
 *
 * @param dir the folder that admins keep the rule files in
 * @param activation whether a change goes live by itself
 * @param holdShare a change that would raise or withdraw more than this share of the
 * alerts waits for an approval; 0.5 is half of them
 * @param holdFrom from how many alerts on that share counts: of three alerts, two are no
 * landslide
 * @param failingScenarios whether a change that fails a scenario waits for an approval
 * @param settle for how long nobody may have written to the folder before it is read, so
 * that a half-saved file is not taken for a change; zero to read at once
 * @param watch how often the folder is looked at between runs; zero for never
 */
@ConfigurationProperties("dondoc.rules")
record RulesProperties(@DefaultValue("rules") Path dir, @DefaultValue("automatic") Activation activation,
		@DefaultValue("0.5") double holdShare, @DefaultValue("30") int holdFrom,
		@DefaultValue("tell") FailingScenarios failingScenarios, @DefaultValue("2s") Duration settle,
		@DefaultValue("10s") Duration watch) {

	private static final Duration LONGEST_SETTLE = Duration.ofMinutes(1);

	private static final Duration SHORTEST_WATCH = Duration.ofSeconds(1);

	/**
	 * Refuses what cannot be meant.
	 */
	RulesProperties {
		expect(holdShare >= 0, "hold-share", holdShare, "a share from 0 on, such as 0.5");
		expect(holdFrom >= 1, "hold-from", holdFrom, "a number of alerts from 1 on, such as 30");
		expect(!settle.isNegative() && settle.compareTo(LONGEST_SETTLE) <= 0, "settle", settle,
				"a time from 0s to 1m, such as 2s");
		expect(watch.isZero() || watch.compareTo(SHORTEST_WATCH) >= 0, "watch", watch,
				"a time from 1s on, such as 10s, or 0s for never");
	}

	private static void expect(boolean good, String name, Object given, String expected) {
		if (!good) {
			throw new IllegalArgumentException("dondoc.rules." + name + " is " + given + "; expected " + expected);
		}
	}

	/**
	 * What happens to a change that passed the gate.
	 */
	enum Activation {

		/** It goes live, unless it is held for what it would do. */
		AUTOMATIC,
		/** It waits until an admin who is not its author approves it. */
		APPROVAL

	}

	/**
	 * What happens to a change that fails a scenario.
	 */
	enum FailingScenarios {

		/** It is said, no more. */
		TELL,
		/** The change waits for an approval. */
		HOLD

	}

}
