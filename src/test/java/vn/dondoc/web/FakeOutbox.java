package vn.dondoc.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.dondoc.delivery.ChannelStatus;
import vn.dondoc.delivery.DeliveryAttempt;
import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Handover;
import vn.dondoc.delivery.Message;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.text.Reason;

/**
 * An outbox in memory.
 */
class FakeOutbox implements Outbox {

	final List<Message> messages = new ArrayList<>();

	String destination = "file:data/mail";

	ChannelStatus channel = ChannelStatus.OPEN;

	List<String> admins = List.of("quantri@bgtvt.example");

	@Override
	public Page<Message> find(MessageFilter filter, Paging paging) {
		return FakePages.page(this.messages.stream()
			.filter((message) -> filter.state() == null || message.state() == filter.state())
			.toList(), Message::id, paging);
	}

	@Override
	public Optional<Message> message(long id) {
		return this.messages.stream().filter((message) -> message.id() == id).findAny();
	}

	@Override
	public Optional<MessageContent> content(long id) {
		return message(id).map((message) -> new MessageContent(
				List.of("From: dondoc <dondoc@bgtvt.example>", "Subject: " + message.subject()),
				"Kính gửi: Cục Đường sắt Việt Nam", "<p>Kính gửi: <b>Cục Đường sắt Việt Nam</b></p>" + Samples.EVIL,
				List.of(new MessageFile("thoi-han.ics", "text/calendar", new byte[1234]))));
	}

	@Override
	public Optional<byte[]> bytes(long id) {
		return message(id).map((message) -> "Subject: x\r\n\r\nKính gửi".getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public List<DeliveryAttempt> attempts(long id) {
		return List
			.of(new DeliveryAttempt(Samples.NOW, DeliveryState.SENT, DeliveryReason.ACCEPTED.with("250 2.0.0 Ok")));
	}

	@Override
	public Optional<Handover> handover(long id) {
		return (id == 7)
				? Optional.of(new Handover(8L,
						new Reason("HANDED_ON", List.of("ttcntt@bgtvt.example", "TOLD_FOCAL_POINT", "7"))))
				: Optional.empty();
	}

	@Override
	public Map<Long, Letters> letters(Collection<Long> alertIds) {
		return alertIds.stream().collect(Collectors.toMap((id) -> id, (id) -> new Letters(5, 2)));
	}

	@Override
	public Map<Long, List<Message>> ofAlert(long alertId) {
		return Map.of(1L, this.messages.subList(0, Math.min(1, this.messages.size())));
	}

	@Override
	public List<Long> alertsIn(long id) {
		return List.of(1L, 2L);
	}

	@Override
	public Map<DeliveryState, Long> counts() {
		Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
		this.messages.forEach((message) -> counts.merge(message.state(), 1L, Long::sum));
		return counts;
	}

	@Override
	public String destination() {
		return this.destination;
	}

	@Override
	public ChannelStatus channel() {
		return this.channel;
	}

	@Override
	public List<String> admins() {
		return this.admins;
	}

}
