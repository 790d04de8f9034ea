package vn.dondoc.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many keys, a few at a time: a statement takes no more than so many (MySQL 65,535).
 */
public final class Portions {

	private static final int SIZE = 1_000;

	private Portions() {
	}

	/**
	 * Cuts keys into portions.
	 * @param <T> the type of key
	 * @param keys the keys
	 * @return lists of at most 1,000 of them, in their order; none when there are none
	 */
	public static <T> Stream<List<T>> of(Collection<T> keys) {
		List<T> all = new ArrayList<>(keys);
		return IntStream.range(0, (all.size() + SIZE - 1) / SIZE)
			.mapToObj((number) -> all.subList(number * SIZE, Math.min(all.size(), (number + 1) * SIZE)));
	}

}
