package vn.dondoc.nodes;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What wakes the nodes. Reading changes nothing.
 */
public interface Timetable {

	/**
	 * What is due at fixed times.
	 * @return the triggers, by name
	 */
	List<Timer> timers();

	/**
	 * Something due at fixed times.
	 *
	 * @param name its name
	 * @param state how the scheduler has it: {@code WAITING}, {@code ACQUIRED},
	 * {@code BLOCKED}, {@code ERROR}, …
	 * @param next when it is due next; {@code null} when never again
	 * @param previous when it was last due; {@code null} when it never was
	 */
	record Timer(String name, String state, @Nullable Instant next, @Nullable Instant previous) {
	}

}
