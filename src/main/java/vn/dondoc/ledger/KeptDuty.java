package vn.dondoc.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;

/**
 * What the ledger keeps of a duty beside its key.
 */
record KeptDuty(String kind, @Nullable BigDecimal target, @Nullable LocalDate startsOn, @Nullable LocalDate calendarDue,
		@Nullable LocalDate due, String work, @Nullable LocalDate completedOn) {

	/**
	 * The same percentage is the same, however many digits it is written with.
	 */
	KeptDuty {
		target = (target != null) ? target.stripTrailingZeros() : null;
	}

	static KeptDuty of(LedgerEntry entry) {
		Duty duty = entry.duty();
		return new KeptDuty(duty.kind(), duty.target(), duty.startsOn(), duty.calendarDue(), duty.due(), duty.work(),
				entry.completedOn());
	}

	static KeptDuty of(ResultSet row) throws SQLException {
		return new KeptDuty(row.getString("kind"), row.getBigDecimal("target"), day(row, "starts_on"),
				day(row, "calendar_due"), day(row, "due"), row.getString("work_state"), day(row, "completed_on"));
	}

	List<@Nullable Object> columns() {
		return Arrays.asList(this.kind, this.target, this.startsOn, this.calendarDue, this.due, this.work,
				this.completedOn);
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
