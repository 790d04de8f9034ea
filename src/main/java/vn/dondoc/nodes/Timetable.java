package vn.dondoc.nodes;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What wakes the nodes, and what had to be put right about it. Reading changes nothing.
 */
public interface Timetable {

	/**
	 * What is due at fixed times.
	 * @return the triggers, by name
	 */
	List<Timer> timers();

	/**
	 * What had to be put right, newest first.
	 * @param limit how many at most
	 * @return the repairs
	 */
	List<Repair> repairs(int limit);

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

	/**
	 * Something that was put right.
	 *
	 * @param at when, by the database's clock
	 * @param node the id of the node that did it
	 * @param kind what was done
	 * @param trigger what it was done to
	 * @param found the state it was found in; empty when it has none
	 * @param detail how it had come to be stuck, as far as can be told
	 */
	record Repair(Instant at, String node, Kind kind, String trigger, String found, String detail) {
	}

	/**
	 * What is put right.
	 */
	enum Kind {

		/**
		 * A trigger that hung was set free.
		 */
		TRIGGER_FREED,
		/**
		 * The daily run had not begun in time and was begun without its trigger.
		 */
		RUN_BEGUN

	}

}
