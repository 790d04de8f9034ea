package vn.dondoc.delivery.outbox;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.delivery.ChannelStatus;
import vn.dondoc.delivery.DeliveryAttempt;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Handover;
import vn.dondoc.delivery.Message;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.handover.HandoverRecords;
import vn.dondoc.notices.AdminSettings;
import vn.dondoc.notices.NoticeLog;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * Reads the outbox straight into records; the bytes only when they are asked for.
 */
@Component
@Transactional(readOnly = true)
class StoredOutbox implements Outbox {

	private static final String SNAPSHOT = """
			new vn.dondoc.delivery.Message(m.id, m.recipient, m.recipientName, m.unitCode, m.digestDay, m.purpose,
			m.messageId, m.subject, m.state, m.attempts, m.nextAttemptAt, m.createdAt, m.sentAt, m.reason)
			""";

	private final EntityManager entities;

	private final Attempts attempts;

	private final NoticeLog notices;

	private final Channel channel;

	private final AdminSettings admins;

	private final HandoverRecords handovers;

	StoredOutbox(EntityManager entities, Attempts attempts, NoticeLog notices, Channel channel, AdminSettings admins,
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
		Map<Long, List<Long>> byEvent = this.notices.lettersOf(alertId);
		Map<Long, Message> messages = messages(byEvent.values().stream().flatMap(List::stream).distinct().toList());
		Map<Long, List<Message>> found = new LinkedHashMap<>();
		byEvent.forEach((event, letters) -> found.put(event,
				letters.stream().flatMap((id) -> Stream.ofNullable(messages.get(id))).toList()));
		return found;
	}

	private Map<Long, Message> messages(List<Long> ids) {
		return this.entities
			.createQuery("select " + SNAPSHOT + " from OutgoingMessage m where m.id in :ids", Message.class)
			.setParameter("ids", ids)
			.getResultStream()
			.collect(Collectors.toMap(Message::id, Function.identity()));
	}

	@Override
	public Map<Long, Letters> letters(Collection<Long> alertIds) {
		return this.notices.letters(alertIds);
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
