package vn.dondoc.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is paged by key: where its order puts an item, never how many lie
 * before it.
 *
 * @param <T> what it lists
 * @param items what is on the page
 * @param newer the key to ask for what the list has above this page, in most lists what
 * is newer; {@code null} when this is the first
 * @param older the key to ask for what the list has below this page, in most lists what
 * is older; {@code null} when this is the last
 */
public record Page<T>(List<T> items, @Nullable String newer, @Nullable String older) {

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
