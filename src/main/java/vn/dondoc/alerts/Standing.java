package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * Where events put an alert: at the highest stage and the latest slot of all.
 *
 * @param stage the stage
 * @param level the level of escalation, 0 unless escalated
 * @param slotOffset the slot, in days after the due date
 * @param notifiedOn the logical date of the last event
 * @param why the proof of the last event
 */
record Standing(Stage stage, int level, int slotOffset, LocalDate notifiedOn, String why) {

	/**
	 * Reckons it.
	 * @param counted the events that count, oldest first
	 * @return where they put the alert; {@code null} when none moved it
	 */
	static @Nullable Standing of(List<StoredEvent> counted) {
		List<StoredEvent> moves = counted.stream().filter(StoredEvent::moves).toList();
		if (moves.isEmpty()) {
			return null;
		}
		StoredEvent highest = Collections.max(moves,
				(one, other) -> compare(one.stage(), one.level(), other.stage(), other.level()));
		StoredEvent last = moves.get(moves.size() - 1);
		return new Standing(highest.stage(), highest.level(),
				moves.stream().mapToInt(StoredEvent::slotOffset).max().orElseThrow(), last.on(),
				Objects.requireNonNull(last.why()));
	}

	/**
	 * Compares two stages with their levels, by how high they are.
	 */
	static int compare(Stage stage, int level, Stage otherStage, int otherLevel) {
		int byStage = stage.compareTo(otherStage);
		return (byStage != 0) ? byStage : Integer.compare(level, otherLevel);
	}

}
