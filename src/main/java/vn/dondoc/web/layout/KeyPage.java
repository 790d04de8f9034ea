package vn.dondoc.web.layout;

import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is paged by key, newest first.
 *
 * @param <T> what it lists
 * @param items what is on the page
 * @param newer the key to ask for what is newer, or {@code null} when this is the newest
 * @param older the key to ask for what is older, or {@code null} when this is the oldest
 */
public record KeyPage<T>(List<T> items, @Nullable Long newer, @Nullable Long older) {

	/**
	 * How many items a page has.
	 */
	public static final int SIZE = 25;

	/**
	 * Cuts a page from what was found when one item more than fits was asked for.
	 * @param <T> what it lists
	 * @param found what was found, newest first
	 * @param before the key before which was looked, if any
	 * @param after the key after which was looked, if any
	 * @param key the key of an item
	 * @return the page
	 */
	public static <T> KeyPage<T> cut(List<T> found, @Nullable Long before, @Nullable Long after,
			ToLongFunction<T> key) {
		boolean more = found.size() > SIZE;
		int from = (more && after != null) ? found.size() - SIZE : 0;
		List<T> items = found.subList(from, Math.min(found.size(), from + SIZE));
		if (items.isEmpty()) {
			return new KeyPage<>(items, null, null);
		}
		boolean newer = (after != null) ? more : before != null;
		boolean older = after != null || more;
		return new KeyPage<>(items, newer ? key.applyAsLong(items.get(0)) : null,
				older ? key.applyAsLong(items.get(items.size() - 1)) : null);
	}

}
