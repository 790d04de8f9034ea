package vn.dondoc.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints: data to one side, messages and progress to the other.
 */
final class Console {

	private static final long QUIET_SECONDS = 2;

	private final PrintWriter out;

	private final PrintWriter err;

	private volatile String at = "";

	private Console(PrintWriter out, PrintWriter err) {
		this.out = out;
		this.err = err;
	}

	static Console of(@Nullable CommandSpec spec) {
		CommandSpec command = Objects.requireNonNull(spec);
		return new Console(command.commandLine().getOut(), command.commandLine().getErr());
	}

	PrintWriter out() {
		return this.out;
	}

	PrintWriter err() {
		return this.err;
	}

	/**
	 * Says where the work is, for the next line of progress.
	 * @param where where
	 */
	void at(String where) {
		this.at = where;
	}

	/**
	 * Does work, and says so on stderr once it takes longer than two seconds.
	 * @param <T> what the work gives
	 * @param what what is being done
	 * @param work the work
	 * @return what it gives
	 */
	<T> T working(String what, Supplier<T> work) {
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "progress");
			thread.setDaemon(true);
			return thread;
		});
		ScheduledFuture<?> progress = timer.scheduleAtFixedRate(
				() -> this.err.println("… " + what + (this.at.isEmpty() ? "" : ", at " + this.at)), QUIET_SECONDS,
				QUIET_SECONDS, TimeUnit.SECONDS);
		try {
			return work.get();
		}
		finally {
			progress.cancel(true);
			timer.shutdownNow();
		}
	}

}
