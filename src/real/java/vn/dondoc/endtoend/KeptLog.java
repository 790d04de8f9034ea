package vn.dondoc.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;

/**
 * What a database kept, read by plain SQL.
 *
 * @param csv the slots said on the day they were reached, in the form of {@code simulate}
 * @param events every event
 * @param mails every mail, its bytes as a hash
 */
record KeptLog(String csv, List<String> events, List<String> mails) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String HEADER = "date,unit,obligation,stage,level,slot,due,days_left,days_late,rule,recipients,directive,period";

	static KeptLog of(JdbcTemplate jdbc) {
		Map<Long, TreeSet<Recipient>> told = told(jdbc);
		List<List<String>> said = jdbc
			.query("select e.*, a.unit_code, a.directive, a.obligation, a.period, a.due from alert_event e join alert a on a.id = e.alert_id "
					+ "where e.event_type = 'NOTIFIED'", (row, number) -> said(row, told))
			.stream()
			.filter((row) -> !row.isEmpty())
			.sorted(fromTheLeft())
			.toList();
		return new KeptLog(csv(said), events(jdbc), mails(jdbc));
	}

	private static Map<Long, TreeSet<Recipient>> told(JdbcTemplate jdbc) {
		Map<Long, TreeSet<Recipient>> told = new HashMap<>();
		jdbc.query("select event_id, coalesce(in_place_of, recipient_role) from notice",
				(row) -> {
					told.computeIfAbsent(row.getLong(1), (event) -> new TreeSet<>())
						.add(Recipient.valueOf(row.getString(2)));
				});
		return told;
	}

	// Empty for a slot that was said after its day
	private static List<String> said(ResultSet row, Map<Long, TreeSet<Recipient>> told) throws SQLException {
		LocalDate date = Objects.requireNonNull(row.getObject("logical_date", LocalDate.class));
		LocalDate due = Objects.requireNonNull(row.getObject("due", LocalDate.class));
		Slot slot = new Slot(row.getInt("slot_offset"));
		if (!slot.on(due).equals(date)) {
			return List.of();
		}
		JsonNode why = JSON.readTree(row.getString("why"));
		String recipients = Objects.requireNonNull(told.get(row.getLong("id")), "nobody is told")
			.stream()
			.map(Enum::name)
			.collect(Collectors.joining(";"));
		return List.of(date.toString(), row.getString("unit_code"), row.getString("obligation"),
				row.getString("stage"), row.getString("level_no"), slot.toString(), due.toString(),
				why.path("duty").path("daysLeft").asString(), why.path("duty").path("daysLate").asString(),
				why.path("rule").path("rule").asString(), recipients, row.getString("directive"),
				row.getString("period"));
	}

	private static Comparator<List<String>> fromTheLeft() {
		return (one, other) -> {
			int order = 0;
			for (int i = 0; i < one.size() && order == 0; i++) {
				order = one.get(i).compareTo(other.get(i));
			}
			return order;
		};
	}

	private static String csv(List<List<String>> rows) {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
			printer.printRecord(List.of(HEADER.split(",")));
			for (List<String> row : rows) {
				printer.printRecord(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static List<String> events(JdbcTemplate jdbc) {
		return new ArrayList<>(jdbc.query(
				"select a.unit_code, a.obligation, a.round_no, a.due, e.logical_date, e.event_type, e.stage, e.level_no, "
						+ "e.slot_offset, e.once_key, e.detail_code, e.detail_args, e.why, a.times_notified, a.title from alert_event e "
						+ "join alert a on a.id = e.alert_id order by e.id",
				KeptLog::line));
	}

	private static List<String> mails(JdbcTemplate jdbc) {
		return jdbc.query("select recipient, digest_day, purpose, message_id, subject, delivery_state, content "
				+ "from message order by id",
				(row, number) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3) + "|"
						+ row.getString(4) + "|" + row.getString(5) + "|" + row.getString(6) + "|"
						+ hash(row.getBytes("content")));
	}

	private static String line(ResultSet row, int number) throws SQLException {
		StringBuilder line = new StringBuilder();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			line.append(row.getString(i)).append('|');
		}
		return line.toString();
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
