package vn.dondoc.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * Pages of what is held in memory.
 */
final class FakePages {

	private FakePages() {
	}

	static <T> Page<T> page(List<T> all, ToLongFunction<T> key, Paging paging) {
		Comparator<T> rising = Comparator.comparingLong(key);
		return paging.read(
				(before, limit) -> all.stream()
					.filter((item) -> key.applyAsLong(item) < before)
					.sorted(rising.reversed())
					.limit(limit)
					.toList(),
				(after, limit) -> all.stream()
					.filter((item) -> key.applyAsLong(item) > after)
					.sorted(rising)
					.limit(limit)
					.toList(),
				key);
	}

}
