package vn.dondoc.delivery;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.facts.Recipient;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

@OutboxTest
class StoredOutboxTests {

	@Autowired
	private Scene scene;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Outbox outbox;

	private List<Message> all = List.of();

	@BeforeEach
	void fill() {
		this.scene.reset();
		AlertFixture wan = AlertFixture.wan(1, "CDSVN");
		this.scene.say(wan, "2022-07-01", "D-7", Recipient.values());
		this.delivery.deliver();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.say(wan, "2022-07-04", "D-3");
		this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-04", "D-3");
		this.delivery.deliver();
		this.all = this.outbox.find(MessageFilter.ALL, Paging.newest(100)).items();
	}

	@Test
	void pagesGoByKeyNewestFirst() {
		List<Long> ids = this.all.stream().map(Message::id).toList();
		assertThat(ids).hasSize(5).isSortedAccordingTo((one, other) -> Long.compare(other, one));
		assertThat(this.outbox.find(MessageFilter.ALL, Paging.newest(2)).items()).isEqualTo(this.all.subList(0, 2));
		assertThat(this.outbox.find(MessageFilter.ALL, Paging.before(ids.get(1), 2)).items())
			.isEqualTo(this.all.subList(2, 4));
		assertThat(this.outbox.find(MessageFilter.ALL, Paging.after(ids.get(3), 2)).items())
			.isEqualTo(this.all.subList(1, 3));
	}

	@Test
	void filtersNarrow() {
		assertThat(find(new MessageFilter("CDSVN", null, null, null))).hasSize(2);
		assertThat(find(new MessageFilter(null, DeliveryState.FILED, null, null))).hasSize(5);
		assertThat(find(new MessageFilter(null, DeliveryState.FAILED, null, null))).isEmpty();
		assertThat(find(new MessageFilter(null, null, LocalDate.of(2022, 7, 4), null))).hasSize(2);
		assertThat(find(new MessageFilter(null, null, null, "ĐƯỜNG SẮT"))).hasSize(2);
		assertThat(find(new MessageFilter(null, null, null, "duong sat"))).hasSize(2);
		assertThat(find(new MessageFilter(null, null, null, "lanhdao@"))).hasSize(1);
		assertThat(find(new MessageFilter(null, null, null, "%"))).isEmpty();
		assertThat(find(new MessageFilter("CDSVN", DeliveryState.FILED, LocalDate.of(2022, 7, 1), "sắt"))).hasSize(1);
	}

	@Test
	void oneMessageIsReadBackAsItWasFrozen() {
		Message newest = this.all.get(0);
		assertThat(this.outbox.message(newest.id())).contains(newest);
		MessageContent content = this.outbox.content(newest.id()).orElseThrow();
		assertThat(content.headers()).contains("Subject: " + newest.subject(), "Message-ID: " + newest.messageId());
		assertThat(content.text()).isNotBlank();
		assertThat(content.html()).contains("<html");
		assertThat(this.outbox.attempts(newest.id())).extracting(DeliveryAttempt::outcome)
			.containsExactly(DeliveryState.FILED);
		assertThat(this.outbox.message(-1)).isEmpty();
		assertThat(this.outbox.content(-1)).isEmpty();
		assertThat(this.outbox.bytes(-1)).isEmpty();
	}

	@Test
	void anAlertLeadsToItsMailsEventByEvent() {
		assertThat(this.outbox.ofAlert(1).values()).extracting(List::size).containsExactly(3, 1);
		assertThat(this.outbox.ofAlert(99)).isEmpty();
	}

	@Test
	void itCountsAndSaysWhereMailsGo() {
		assertThat(this.outbox.counts()).containsExactlyEntriesOf(java.util.Map.of(DeliveryState.FILED, 5L));
		assertThat(this.outbox.destination()).isEqualTo("file:target/mail-tests");
		assertThat(this.all)
			.allMatch((message) -> String.valueOf(message.reason()).startsWith("file:target/mail-tests/"));
	}

	private List<Message> find(MessageFilter filter) {
		return this.outbox.find(filter, Paging.newest(100)).items();
	}

}
