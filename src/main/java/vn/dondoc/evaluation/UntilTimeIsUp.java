package vn.dondoc.evaluation;

import java.util.Iterator;

/**
 * Hands out elements until a time limit is reached. What it has promised it hands out.
 */
final class UntilTimeIsUp<T> implements Iterator<T> {

	private final Iterator<T> all;

	private final TimeLimit limit;

	private boolean promised;

	UntilTimeIsUp(Iterator<T> all, TimeLimit limit) {
		this.all = all;
		this.limit = limit;
	}

	@Override
	public boolean hasNext() {
		this.promised = this.promised || (!this.limit.reached() && this.all.hasNext());
		return this.promised;
	}

	@Override
	public T next() {
		this.promised = false;
		return this.all.next();
	}

}
