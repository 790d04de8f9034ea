package vn.dondoc.auditor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;

/**
 * What the log says of the duties of some units.
 */
final class LoggedSlots {

	private final Map<DutyKey, List<LoggedSlot>> byDuty = new HashMap<>();

	private final Map<Long, List<LoggedSlot>> byRun = new HashMap<>();

	void add(LoggedSlot slot) {
		this.byDuty.computeIfAbsent(slot.duty(), (key) -> new ArrayList<>()).add(slot);
		this.byRun.computeIfAbsent(slot.run(), (key) -> new ArrayList<>()).add(slot);
	}

	/**
	 * Whether the log accounts for a slot that a duty had reached by a day: with an event
	 * of its own, or because by then the alert had come to a stage no lower and to a slot
	 * no earlier.
	 */
	boolean account(DutyKey duty, @Nullable LocalDate due, SlotAt slot, LocalDate day) {
		List<LoggedSlot> log = under(duty, due);
		List<SlotAt> before = log.stream().filter((logged) -> !logged.on().isAfter(day)).map(LoggedSlot::slot).toList();
		return log.stream().anyMatch((logged) -> logged.slot().equals(slot))
				|| (before.stream().anyMatch((logged) -> logged.noLowerThan(slot))
						&& before.stream().anyMatch((logged) -> logged.offset() >= slot.offset()));
	}

	List<LoggedSlot> notifiedBy(long run) {
		return this.byRun.getOrDefault(run, List.of()).stream().filter(LoggedSlot::notified).toList();
	}

	Collection<List<LoggedSlot>> perDuty() {
		return this.byDuty.values();
	}

	private List<LoggedSlot> under(DutyKey duty, @Nullable LocalDate due) {
		return this.byDuty.getOrDefault(duty, List.of()).stream().filter((logged) -> logged.due().equals(due)).toList();
	}

}
