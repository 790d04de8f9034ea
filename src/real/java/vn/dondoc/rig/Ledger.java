package vn.dondoc.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Slot;

/**
 * Compares what should have been said with what the relay has on its disk. From the
 * server's database come only the names of alerts and the record of each message.
 */
final class Ledger {

	private static final String DIGEST = "DIGEST";

	private final Map<Long, DutyKey> alerts = new HashMap<>();

	private final Map<String, MessageRecord> records = new HashMap<>();

	private final SortedSet<Expected> held = new TreeSet<>();

	private final SortedSet<Expected> refused = new TreeSet<>();

	private Ledger() {
	}

	/**
	 * A ledger of given records.
	 */
	static Ledger of(Map<Long, DutyKey> alerts, Map<String, MessageRecord> records) {
		Ledger ledger = new Ledger();
		ledger.alerts.putAll(alerts);
		ledger.records.putAll(records);
		return ledger;
	}

	static Ledger read(Connection connection) throws SQLException {
		Ledger ledger = new Ledger();
		try (Statement statement = connection.createStatement()) {
			ResultSet alerts = statement.executeQuery("select id, unit_code, obligation from alert");
			while (alerts.next()) {
				ledger.alerts.put(alerts.getLong(1), new DutyKey(alerts.getString(2), alerts.getString(3)));
			}
			ResultSet messages = statement.executeQuery("""
					select m.message_id, m.purpose, m.delivery_state,
					  (select count(*) from delivery_attempt a where a.message_id = m.id and a.outcome = 'UNKNOWN')
					from message m""");
			while (messages.next()) {
				ledger.records.put(messages.getString(1),
						new MessageRecord(messages.getString(2), messages.getString(3), messages.getInt(4)));
			}
			readNotDelivered(ledger, statement);
		}
		return ledger;
	}

	private static void readNotDelivered(Ledger ledger, Statement statement) throws SQLException {
		ResultSet owed = statement.executeQuery("""
				select m.delivery_state, n.recipient, n.alert_id, n.slot_offset
				from notice n join message m on m.id = n.message_id where m.delivery_state in ('UNKNOWN', 'FAILED')""");
		while (owed.next()) {
			Expected slot = new Expected(owed.getString(2), ledger.duty(owed.getLong(3)), new Slot(owed.getInt(4)));
			("FAILED".equals(owed.getString(1)) ? ledger.refused : ledger.held).add(slot);
		}
	}

	private DutyKey duty(long alert) {
		DutyKey duty = this.alerts.get(alert);
		if (duty == null) {
			throw new IllegalStateException("A mail speaks of alert " + alert + ", which is not in the log");
		}
		return duty;
	}

	/**
	 * Draws up the balance.
	 * @param expected what should have been said
	 * @param accepted what was accepted, each delivery of a message on its own
	 */
	DeliveryReport balance(SortedSet<Expected> expected, Collection<AcceptedMail> accepted) {
		Map<String, Integer> times = new HashMap<>();
		Map<Expected, String> notifiedBy = new HashMap<>();
		SortedSet<Expected> unexpected = new TreeSet<>();
		List<String> notifiedTwice = new ArrayList<>();
		List<String> unrecorded = new ArrayList<>();
		int extra = 0;
		for (AcceptedMail mail : accepted) {
			MessageRecord record = this.records.get(mail.messageId());
			if (record != null && !DIGEST.equals(record.purpose())) {
				continue;
			}
			int time = times.merge(mail.messageId(), 1, Integer::sum);
			extra += (time > 1) ? 1 : 0;
			if (record == null || record.unknowns() < time - 1) {
				unrecorded.add("copy " + time + " of " + mail.messageId() + " to " + mail.recipient() + ": " + record);
			}
			for (AcceptedMail.Line line : mail.lines()) {
				Expected said = new Expected(mail.recipient(), duty(line.alert()), line.slot());
				String other = notifiedBy.putIfAbsent(said, mail.messageId());
				if (other != null && !other.equals(mail.messageId())) {
					notifiedTwice.add(said + " in " + other + " and in " + mail.messageId());
				}
				if (!expected.contains(said)) {
					unexpected.add(said);
				}
			}
		}
		SortedSet<Expected> missing = new TreeSet<>(expected);
		missing.removeAll(notifiedBy.keySet());
		SortedSet<Expected> heldBack = takeOut(missing, this.held);
		SortedSet<Expected> refusedThere = takeOut(missing, this.refused);
		return new DeliveryReport(expected.size(), times.size(), notifiedBy.size(), extra, notifiedTwice, unrecorded, missing,
				heldBack, refusedThere, unexpected, unsettled());
	}

	private static SortedSet<Expected> takeOut(SortedSet<Expected> from, SortedSet<Expected> these) {
		SortedSet<Expected> taken = new TreeSet<>(these);
		taken.retainAll(from);
		from.removeAll(taken);
		return taken;
	}

	private List<String> unsettled() {
		return this.records.entrySet()
			.stream()
			.filter((entry) -> !List.of("SENT", "FILED").contains(entry.getValue().state()))
			.map(Object::toString)
			.sorted()
			.toList();
	}

	/**
	 * What is on record of a message.
	 *
	 * @param purpose what it is for
	 * @param state how it stands
	 * @param unknowns how many attempts ended with an unknown outcome
	 */
	record MessageRecord(String purpose, String state, int unknowns) {
	}

}
