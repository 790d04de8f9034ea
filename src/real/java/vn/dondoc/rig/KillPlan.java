package vn.dondoc.rig;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a node is to be killed: at one of its steps at the relay, or after a time,
 * whichever comes first.
 *
 * @param step which of its steps at the relay, counted from 1
 * @param after how long after it was started
 */
record KillPlan(int step, Duration after) {

	private static final int STEPS = 40;

	/**
	 * Draws a fate: two of five die while they start, two at a random step of their mail,
	 * one at a random moment of its life.
	 * @param random where chance comes from
	 * @param start how long a start takes about now
	 */
	static KillPlan draw(RandomGenerator random, Duration start) {
		return switch (random.nextInt(5)) {
			case 0, 1 -> new KillPlan(Integer.MAX_VALUE, part(start, random.nextDouble()));
			case 2, 3 -> new KillPlan(random.nextInt(1, STEPS), part(start, 2.5));
			default -> new KillPlan(Integer.MAX_VALUE, part(start, random.nextDouble(1, 2)));
		};
	}

	private static Duration part(Duration whole, double share) {
		return Duration.ofMillis((long) (whole.toMillis() * share));
	}

}
