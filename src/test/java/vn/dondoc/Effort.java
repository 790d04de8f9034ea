package vn.dondoc;

import java.util.stream.LongStream;

/**
 * How much of what is tried again and again a build tries: enough to notice a break in
 * the newcomer's first command, all of it in the profile {@code real}.
 */
public final class Effort {

	private static final boolean ALL = Boolean.getBoolean("dondoc.tests.all");

	private Effort() {
	}

	/**
	 * How often.
	 * @param usually in the newcomer's first command
	 * @param all in the profile {@code real}
	 * @return one of the two
	 */
	public static int times(int usually, int all) {
		return ALL ? all : usually;
	}

	/**
	 * Which seeds.
	 * @param usually how many of them in the newcomer's first command
	 * @param all those of the profile {@code real}
	 * @return the first of them or all
	 */
	public static LongStream seeds(int usually, long... all) {
		return LongStream.of(all).limit(times(usually, all.length));
	}

}
