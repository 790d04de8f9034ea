package vn.dondoc.auditor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;

/**
 * Reads columns. Moments are kept as UTC without saying so.
 */
final class Columns {

	private Columns() {
	}

	static String text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? text : "";
	}

	static LocalDate day(ResultSet row, String column) throws SQLException {
		LocalDate day = row.getObject(column, LocalDate.class);
		if (day == null) {
			throw new SQLException(column + " is empty");
		}
		return day;
	}

	static DutyKey duty(ResultSet row) throws SQLException {
		return new DutyKey(text(row, "unit_code"), text(row, "directive"), text(row, "obligation"),
				text(row, "period"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		Instant instant = instantOrNull(row, column);
		if (instant == null) {
			throw new SQLException(column + " is empty");
		}
		return instant;
	}

	static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		LocalDateTime utc = row.getObject(column, LocalDateTime.class);
		return (utc != null) ? utc.toInstant(ZoneOffset.UTC) : null;
	}

	static @Nullable Long number(ResultSet row, String column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : number;
	}

	static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
