package vn.dondoc.runs;

import java.util.Iterator;
import java.util.function.BooleanSupplier;

/**
 * Hands out elements until it is told to stop. What it has promised it hands out.
 */
final class UntilTimeIsUp<T> implements Iterator<T> {

	private final Iterator<T> all;

	private final BooleanSupplier stop;

	private boolean promised;

	UntilTimeIsUp(Iterator<T> all, BooleanSupplier stop) {
		this.all = all;
		this.stop = stop;
	}

	@Override
	public boolean hasNext() {
		this.promised = this.promised || (!this.stop.getAsBoolean() && this.all.hasNext());
		return this.promised;
	}

	@Override
	public T next() {
		this.promised = false;
		return this.all.next();
	}

}
