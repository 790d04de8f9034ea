package vn.dondoc.rules;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Lets whoever asks a rulebook take the question back while it is being answered: before
 * each firing the session asks whether it is to go on. Threads are not interrupted for
 * it, since an interrupted thread that reads an H2 file closes the whole database.
 */
public final class StopSignal {

	private static final ThreadLocal<@Nullable BooleanSupplier> OF_THIS_THREAD = new ThreadLocal<>();

	private StopSignal() {
	}

	/**
	 * Does work in which sessions halt once they are told to.
	 * @param <T> what comes of it
	 * @param asked whether they are to halt; asked often, on the caller's thread
	 * @param work the work, which asks rulebooks on the caller's thread
	 * @return what came of it
	 * @throws StoppedException if a session halted
	 */
	public static <T> T when(BooleanSupplier asked, Supplier<T> work) {
		@Nullable BooleanSupplier outer = OF_THIS_THREAD.get();
		OF_THIS_THREAD.set(asked);
		try {
			return work.get();
		}
		finally {
			if (outer == null) {
				OF_THIS_THREAD.remove();
			}
			else {
				OF_THIS_THREAD.set(outer);
			}
		}
	}

	public static boolean asked() {
		@Nullable BooleanSupplier asked = OF_THIS_THREAD.get();
		return asked != null && asked.getAsBoolean();
	}

}
