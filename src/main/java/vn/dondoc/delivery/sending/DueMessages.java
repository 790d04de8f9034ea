package vn.dondoc.delivery.sending;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks through the messages that are due, those that have been for longest first. One
 * query a state reads its index in order; one for both would sort all that is due. Each
 * goes on where the last one ended: MySQL keeps what has just left a state in the index
 * for a while, and to walk over it again and again would cost more than the sending.
 */
class DueMessages {

	private static final List<String> STATES = List.of("READY", "DEFERRED");

	private final JdbcClient jdbc;

	private final int batch;

	private final Map<String, Due> passed = new HashMap<>();

	DueMessages(JdbcClient jdbc, int batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/**
	 * The next numbers.
	 * @param now now, by the application's clock
	 * @return at most a batch; none when nothing is due
	 */
	List<Long> next(LocalDateTime now) {
		List<Due> found = walk(now);
		if (found.isEmpty() && !this.passed.isEmpty()) {
			this.passed.clear();
			found = walk(now);
		}
		return found.stream().map(Due::id).toList();
	}

	private List<Due> walk(LocalDateTime now) {
		List<Due> found = new ArrayList<>();
		STATES.forEach((state) -> found.addAll(read(state, now)));
		found.sort(Comparator.comparing(Due::at).thenComparing(Due::id));
		List<Due> first = found.subList(0, Math.min(this.batch, found.size()));
		first.forEach((due) -> this.passed.put(due.state(), due));
		return first;
	}

	private List<Due> read(String state, LocalDateTime now) {
		Due after = this.passed.getOrDefault(state, new Due(state, LocalDateTime.of(1970, 1, 1, 0, 0), 0));
		return this.jdbc.sql("""
				select next_attempt_at, id from message
				where delivery_state = :state and next_attempt_at <= :now
				and (next_attempt_at > :at or (next_attempt_at = :at and id > :id))
				order by next_attempt_at, id limit :batch""")
			.param("state", state)
			.param("now", now)
			.param("at", after.at())
			.param("id", after.id())
			.param("batch", this.batch)
			.query((row, number) -> new Due(state, row.getObject(1, LocalDateTime.class), row.getLong(2)))
			.list();
	}

	private record Due(String state, LocalDateTime at, long id) {
	}

}
