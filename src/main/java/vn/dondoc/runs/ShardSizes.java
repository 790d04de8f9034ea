package vn.dondoc.runs;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a run into shards: twice as many as there are nodes, so that a slow one does not
 * hold up the others, and none so large that a dead node leaves much behind.
 */
public final class ShardSizes {

	private static final int SHARDS_A_NODE = 2;

	private static final int UNITS_A_CHUNK = 200;

	private static final int MOST_UNITS = 1_000;

	private ShardSizes() {
	}

	/**
	 * Cuts units into shards.
	 * @param units the units in the order in which they are to be looked at
	 * @param nodes how many nodes there are to share them
	 * @return the shards; empty when there are no units
	 */
	public static List<List<String>> cut(List<String> units, int nodes) {
		int size = size(units.size(), nodes);
		List<List<String>> shards = new ArrayList<>();
		for (int from = 0; from < units.size(); from += size) {
			shards.add(units.subList(from, Math.min(units.size(), from + size)));
		}
		return shards;
	}

	private static int size(int units, int nodes) {
		if (nodes < 2) {
			return MOST_UNITS;
		}
		int size = Math.max(1, roundedUp(units, nodes * SHARDS_A_NODE));
		if (size > UNITS_A_CHUNK) {
			size = roundedUp(size, UNITS_A_CHUNK) * UNITS_A_CHUNK;
		}
		return Math.min(MOST_UNITS, size);
	}

	private static int roundedUp(int number, int by) {
		return (number + by - 1) / by;
	}

}
