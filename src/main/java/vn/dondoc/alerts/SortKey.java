package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * One of the values that alerts are sorted by, smallest first: in a query, in an alert
 * and as a text.
 */
record SortKey<T extends Comparable<? super T>>(BiFunction<CriteriaBuilder, Root<StoredAlert>, Expression<T>> column,
		Function<StoredAlert, T> value, Function<String, T> reading) {

	private static final SortKey<Boolean> ENDED = of("ended", StoredAlert::closed, Boolean::valueOf);

	private static final SortKey<LocalDate> DUE = of("due", StoredAlert::due, LocalDate::parse);

	private static final SortKey<Integer> STAGE = new SortKey<>(SortKey::severity,
			(alert) -> severity(alert.stage()) - alert.level(), Integer::valueOf);

	private static final SortKey<String> UNIT = of("unitSort", StoredAlert::unitSort, Function.identity());

	private static final SortKey<LocalDate> NOTIFIED = of("lastNotifiedOn", StoredAlert::lastNotifiedOn,
			LocalDate::parse);

	private static final SortKey<Long> EVENT = of("lastEvent", StoredAlert::lastEvent, Long::valueOf);

	private static final SortKey<Long> ID = of("id", StoredAlert::id, Long::valueOf);

	static List<SortKey<?>> of(AlertOrder.By by) {
		return switch (by) {
			case WORST -> List.of(ENDED, DUE, ID);
			case DUE -> List.of(DUE, ID);
			case STAGE -> List.of(STAGE, DUE, ID);
			case UNIT -> List.of(UNIT, ENDED, DUE, ID);
			case NOTIFIED -> List.of(NOTIFIED, ID);
			case EVENT -> List.of(EVENT);
		};
	}

	private static <T extends Comparable<? super T>> SortKey<T> of(String attribute, Function<StoredAlert, T> value,
			Function<String, T> reading) {
		return new SortKey<>((builder, alert) -> alert.get(attribute), value, reading);
	}

	private static Expression<Integer> severity(CriteriaBuilder builder, Root<StoredAlert> alert) {
		CriteriaBuilder.SimpleCase<Stage, Integer> stages = builder.selectCase(alert.<Stage>get("stage"));
		for (Stage stage : Stage.values()) {
			stages = stages.when(stage, severity(stage));
		}
		return builder.diff(stages.otherwise(0), alert.<Integer>get("level"));
	}

	// Apart by more than there are levels, which part those of one stage
	private static int severity(Stage stage) {
		return switch (stage) {
			case ESCALATED -> 1_000;
			case OVERDUE -> 2_000;
			case DUE -> 3_000;
			case UPCOMING -> 4_000;
			case RESOLVED -> 5_000;
			case WITHDRAWN -> 6_000;
		};
	}

	Order order(CriteriaBuilder builder, Root<StoredAlert> alert, boolean rising) {
		Expression<T> expression = this.column.apply(builder, alert);
		return rising ? builder.asc(expression) : builder.desc(expression);
	}

	/**
	 * What comes after a value, or has that value and is after it by the keys that
	 * follow.
	 */
	Predicate beyond(String text, CriteriaBuilder builder, Root<StoredAlert> alert, boolean rising,
			@Nullable Predicate following) {
		Expression<T> expression = this.column.apply(builder, alert);
		T reached = this.reading.apply(text);
		Predicate past = rising ? builder.greaterThan(expression, reached) : builder.lessThan(expression, reached);
		return (following == null) ? past
				: builder.or(past, builder.and(builder.equal(expression, reached), following));
	}

}
