package vn.dondoc.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.nodes.Timetable.Kind;
import vn.dondoc.nodes.Timetable.Repair;

/**
 * The log of what had to be put right about the schedule.
 */
@Component
class Repairs {

	private static final int LONGEST = 1_000;

	private final JdbcClient jdbc;

	private final ThisNode node;

	Repairs(JdbcClient jdbc, ThisNode node) {
		this.jdbc = jdbc;
		this.node = node;
	}

	void add(Kind kind, String trigger, String found, String detail) {
		this.jdbc
			.sql("""
					insert into schedule_repair (repair_id, repaired_at, node_id, repair_kind, trigger_name, found_state, detail)
					values (?, unix_timestamp(), ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID().toString(), this.node.id(), kind.name(), trigger, found,
					detail.substring(0, Math.min(LONGEST, detail.length())))
			.update();
	}

	List<Repair> latest(int limit) {
		return this.jdbc.sql("select * from schedule_repair order by repaired_at desc, repair_id limit ?")
			.param(limit)
			.query((row, number) -> new Repair(Instant.ofEpochSecond(row.getLong("repaired_at")),
					row.getString("node_id"), Kind.valueOf(row.getString("repair_kind")), row.getString("trigger_name"),
					row.getString("found_state"), row.getString("detail")))
			.list();
	}

}
