package vn.dondoc.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list that is paged by key: at most one of the two keys is given.
 *
 * @param before only entries below this key, in most lists older ones; {@code null} for
 * the first page
 * @param after only entries above this key, the nearest of them; {@code null} for the
 * first page
 * @param size how many at most, from 1
 */
public record Paging(@Nullable String before, @Nullable String after, int size) {

	/**
	 * Checks what was given.
	 * @throws IllegalArgumentException if both keys are given
	 */
	public Paging {
		if (before != null && after != null) {
			throw new IllegalArgumentException("A page lies before a key or after one, not both");
		}
	}

	/**
	 * What is older than an entry of a list that is paged by numbers.
	 * @param key the number; {@code null} for the newest
	 * @param size how many at most
	 * @return the paging
	 */
	public static Paging before(@Nullable Long key, int size) {
		return new Paging((key != null) ? key.toString() : null, null, size);
	}

	/**
	 * What is newer than an entry of a list that is paged by numbers.
	 * @param key the number
	 * @param size how many at most
	 * @return the paging
	 */
	public static Paging after(long key, int size) {
		return new Paging(null, Long.toString(key), size);
	}

	/**
	 * The newest page.
	 * @param size how many at most
	 * @return the paging
	 */
	public static Paging newest(int size) {
		return new Paging(null, null, size);
	}

	/**
	 * Whether to read from the key towards the newest, smallest key first.
	 * @return {@code true} if what is newer than a key is wanted
	 */
	public boolean upwards() {
		return this.after != null;
	}

	/**
	 * How many entries to read: one more than fits tells that there is another page.
	 * @return a number from 2
	 */
	public int limit() {
		return this.size + 1;
	}

	/**
	 * Reads the page by one of two queries, each of which takes a key and a limit.
	 * @param <T> what it lists
	 * @param older what has a smaller key, greatest key first
	 * @param newer what has a greater key, smallest key first
	 * @param key the key of an entry
	 * @return the page
	 */
	public <T> Page<T> read(BiFunction<Long, Integer, List<T>> older, BiFunction<Long, Integer, List<T>> newer,
			ToLongFunction<? super T> key) {
		List<T> found = (this.after != null) ? newer.apply(Long.valueOf(this.after), limit())
				: older.apply((this.before != null) ? Long.valueOf(this.before) : Long.MAX_VALUE, limit());
		return cut(found, key::applyAsLong);
	}

	/**
	 * Cuts the page from what was read.
	 * @param <T> what it lists
	 * @param found at most {@link #limit()} entries beside the key, in the order in which
	 * they were to be read
	 * @param key the key of an entry
	 * @return the page, in the order of the list
	 */
	public <T> Page<T> cut(List<T> found, Function<? super T, ?> key) {
		boolean more = found.size() > this.size;
		List<T> items = new ArrayList<>(more ? found.subList(0, this.size) : found);
		if (items.isEmpty()) {
			return new Page<>(items, null, null);
		}
		if (upwards()) {
			Collections.reverse(items);
		}
		boolean newer = upwards() ? more : this.before != null;
		boolean older = upwards() || more;
		return new Page<>(items, newer ? String.valueOf(key.apply(items.get(0))) : null,
				older ? String.valueOf(key.apply(items.get(items.size() - 1))) : null);
	}

}
