package vn.dondoc.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is paged by key, newest first.
 *
 * @param <T> what it lists
 * @param items what is on the page
 * @param newer the key to ask for what is newer than this page, or {@code null} when this
 * is the newest
 * @param older the key to ask for what is older than this page, or {@code null} when this
 * is the oldest
 */
public record Page<T>(List<T> items, @Nullable Long newer, @Nullable Long older) {

	/**
	 * Takes a private copy.
	 */
	public Page {
		items = List.copyOf(items);
	}

	/**
	 * The same page of something else.
	 * @param <R> what that lists
	 * @param item what becomes of each item
	 * @return the page with the same keys
	 */
	public <R> Page<R> map(Function<? super T, ? extends R> item) {
		return new Page<>(this.items.stream().<R>map(item).toList(), this.newer, this.older);
	}

}
