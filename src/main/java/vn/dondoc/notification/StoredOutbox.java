package vn.dondoc.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.notification.channel.Channel;
import vn.dondoc.notification.handover.HandoverRecords;
import vn.dondoc.notification.mail.MailReader;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * Reads the outbox straight into records; the bytes only when they are asked for.
 */
@Component
@Transactional(readOnly = true)
class StoredOutbox implements Outbox {

	private static final String SNAPSHOT = """
			new vn.dondoc.notification.Message(m.id, m.recipient, m.recipientName, m.unitCode, m.digestDay, m.purpose,
			m.messageId, m.subject, m.state, m.attempts, m.nextAttemptAt, m.createdAt, m.sentAt, m.reason)
			""";

	/** No letter is of this day. */
	private static final LocalDate LATER = LocalDate.of(9999, 12, 31);

	private final EntityManager entities;

	private final Attempts attempts;

	private final Notices notices;

	private final Channel channel;

	private final AdminSettings admins;

	private final HandoverRecords handovers;

	StoredOutbox(EntityManager entities, Attempts attempts, Notices notices, Channel channel, AdminSettings admins,
			HandoverRecords handovers) {
		this.entities = entities;
		this.attempts = attempts;
		this.notices = notices;
		this.channel = channel;
		this.admins = admins;
		this.handovers = handovers;
	}

	@Override
	public Page<Message> find(MessageFilter filter, Paging paging) {
		MessageConditions conditions = MessageConditions.of(filter).before(paging.before()).after(paging.after());
		TypedQuery<Message> query = this.entities.createQuery("select " + SNAPSHOT + " from OutgoingMessage m"
				+ conditions.where() + " order by m.id " + (paging.upwards() ? "asc" : "desc"), Message.class);
		conditions.bind(query);
		return paging.cut(query.setMaxResults(paging.limit()).getResultList(), Message::id);
	}

	@Override
	public Optional<Message> message(long id) {
		return this.entities
			.createQuery("select " + SNAPSHOT + " from OutgoingMessage m where m.id = :id", Message.class)
			.setParameter("id", id)
			.getResultStream()
			.findFirst();
	}

	@Override
	public Optional<MessageContent> content(long id) {
		return bytes(id).map(MailReader::read);
	}

	@Override
	public Optional<byte[]> bytes(long id) {
		return this.entities.createQuery("select m.content from OutgoingMessage m where m.id = :id", byte[].class)
			.setParameter("id", id)
			.getResultStream()
			.findFirst();
	}

	@Override
	public List<DeliveryAttempt> attempts(long id) {
		return this.attempts.findByMessageIdOrderByAttemptedAtAscIdAsc(id).stream().map(Attempt::snapshot).toList();
	}

	@Override
	public Optional<Handover> handover(long id) {
		return this.handovers.of(id).map((row) -> new Handover(row.next(), row.reason()));
	}

	@Override
	public Map<Long, List<Message>> ofAlert(long alertId) {
		Map<Long, List<Message>> byEvent = new LinkedHashMap<>();
		this.entities.createQuery("select n.eventId as event, " + SNAPSHOT + """
				 as message from Notice n join OutgoingMessage m on m.id = n.messageId
				where n.alertId = :alert order by n.eventId, m.id""", Tuple.class)
			.setParameter("alert", alertId)
			.getResultList()
			.forEach((row) -> byEvent.computeIfAbsent(row.get("event", Long.class), (event) -> new ArrayList<>())
				.add(row.get("message", Message.class)));
		return byEvent;
	}

	@Override
	public Map<Long, Letters> letters(Collection<Long> alertIds) {
		return this.notices.letters(alertIds, LATER);
	}

	@Override
	public List<Long> alertsIn(long id) {
		return this.notices.alertsIn(id);
	}

	@Override
	public Map<DeliveryState, Long> counts() {
		Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
		this.entities
			.createQuery("select m.state as state, count(m) as messages from OutgoingMessage m group by m.state",
					Tuple.class)
			.getResultList()
			.forEach((row) -> counts.put(row.get("state", DeliveryState.class), row.get("messages", Long.class)));
		return counts;
	}

	@Override
	public String destination() {
		return this.channel.destination();
	}

	@Override
	public ChannelStatus channel() {
		return this.channel.status();
	}

	@Override
	public List<String> admins() {
		return this.admins.admins();
	}

}
