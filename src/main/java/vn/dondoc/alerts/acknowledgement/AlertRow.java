package vn.dondoc.alerts.acknowledgement;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.facts.Stage;

/**
 * The row of an alert, locked until the transaction ends, so that of two who acknowledge
 * at once, on two nodes perhaps, one comes second, and no run moves the alert on
 * meanwhile.
 */
@Component
class AlertRow {

	private final JdbcClient jdbc;

	AlertRow(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Locks an alert and reads where it stands. Must be the first thing that its
	 * transaction reads.
	 */
	Optional<Standing> lock(long alert) {
		return this.jdbc.sql("select stage, level_no from alert where id = ? for update")
			.param(alert)
			.query((row, number) -> new Standing(Stage.valueOf(row.getString(1)), row.getInt(2)))
			.optional();
	}

	/**
	 * Where an alert stands.
	 *
	 * @param stage the stage
	 * @param level the level
	 */
	record Standing(Stage stage, int level) {
	}

}
