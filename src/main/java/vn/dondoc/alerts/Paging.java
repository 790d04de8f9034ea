package vn.dondoc.alerts;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list that is paged by key: at most one of the two keys is given.
 *
 * @param before only entries older than this key; {@code null} for the newest
 * @param after only entries newer than this key, the nearest of them; {@code null} for
 * the newest
 * @param size how many at most, from 1
 */
public record Paging(@Nullable Long before, @Nullable Long after, int size) {

	/**
	 * The newest page.
	 * @param size how many at most
	 * @return the paging
	 */
	public static Paging newest(int size) {
		return new Paging(null, null, size);
	}

}
