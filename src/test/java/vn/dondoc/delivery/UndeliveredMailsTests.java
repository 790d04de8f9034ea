package vn.dondoc.delivery;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.dondoc.delivery.handover.UndeliveredMails;
import vn.dondoc.delivery.sending.Outcomes;
import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.Digests;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What could not be delivered is handed on once, and never in a circle.
 */
@OutboxTest
@TestPropertySource(properties = "dondoc.mail.admins=quantri@bgtvt.example")
class UndeliveredMailsTests {

	private static final String NO_SUCH_USER = "550 5.1.1 No such user";

	@Autowired
	private Scene scene;

	@Autowired
	private Digests digests;

	@Autowired
	private Outcomes outcomes;

	@Autowired
	private Outbox outbox;

	@Autowired
	private UndeliveredMails undelivered;

	@BeforeEach
	void reset() {
		this.scene.reset();
	}

	@Test
	void theDeputyIsToldOnceWhoseAddressFailedAndWhyAndWhatItSaid() {
		this.scene.units.deputy("CDSVN", Recipient.HOLDER, "Văn phòng Cục", "vanphong@cdsvn.example", "vi");
		Message failed = failed(1, "CDSVN", "D-30", NO_SUCH_USER);
		this.undelivered.handOn();
		this.undelivered.handOn();
		assertThat(newest(10)).hasSize(2);
		Message told = newest(1).get(0);
		assertThat(told.recipient()).isEqualTo("vanphong@cdsvn.example");
		assertThat(told.purpose()).isEqualTo("UNDELIVERED-" + failed.id());
		assertThat(told.state()).isEqualTo(DeliveryState.READY);
		MessageContent content = this.outbox.content(told.id()).orElseThrow();
		assertThat(content.text()).contains("Kính gửi: Văn phòng Cục", "cdsvn@bgtvt.example", "550 5.1.1 No such user",
				"Mạng truyền dẫn diện rộng (WAN) của Bộ GTVT", failed.subject(), "/units?q=cdsvn%40bgtvt.example");
		assertThat(content.html()).contains("550 5.1.1 No such user", "Mạng truyền dẫn diện rộng (WAN) của Bộ GTVT");
	}

	@Test
	void theNextDigestGoesToTheDeputyBecauseTheContactIsMarked() {
		this.scene.units.deputy("CDSVN", Recipient.HOLDER, "Văn phòng Cục", "vanphong@cdsvn.example", "vi");
		Message failed = failed(1, "CDSVN", "D-30", NO_SUCH_USER);
		assertThat(holder("CDSVN")).containsExactly("cdsvn@bgtvt.example");
		this.undelivered.handOn();
		assertThat(holder("CDSVN")).containsExactly("vanphong@cdsvn.example");
		assertThat(this.scene.units.contacts("CDSVN", Recipient.HOLDER).get(0).trouble()).satisfies((trouble) -> {
			assertThat(trouble.message()).isEqualTo(failed.id());
			assertThat(trouble.reason()).isEqualTo(NO_SUCH_USER);
		});
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.say(AlertFixture.wan(2, "CDSVN"), "2022-07-04", "D-14");
		this.digests.freezeToday();
		assertThat(newest(1).get(0).recipient()).isEqualTo("vanphong@cdsvn.example");
	}

	@Test
	void anotherContactOfTheRoleIsToldBeforeADeputy() {
		this.scene.units.deputy("CHHVN", Recipient.HOLDER, "Deputy", "deputy@chhvn.example", "en");
		this.scene.units.contact("CHHVN", Recipient.HOLDER, "Second", "second@chhvn.example", "en");
		Message failed = failed(1, "CHHVN", "D-30", NO_SUCH_USER);
		this.undelivered.handOn();
		Message told = newest(1).get(0);
		assertThat(told.recipient()).isEqualTo("second@chhvn.example");
		assertThat(told.subject()).startsWith("[Notice] The letter to Viet Nam Maritime Administration of");
		assertThat(failed.recipient()).isEqualTo("chhvn@bgtvt.example");
	}

	@Test
	void theChainGoesOnToFocalPointAndAdminAndEnds() {
		this.scene.units.deputy("CDSVN", Recipient.HOLDER, "Văn phòng Cục", "vanphong@cdsvn.example", "vi");
		failed(1, "CDSVN", "D-30", NO_SUCH_USER);
		for (String next : List.of("vanphong@cdsvn.example", "ttcntt@bgtvt.example", "quantri@bgtvt.example")) {
			this.undelivered.handOn();
			Message told = newest(1).get(0);
			assertThat(told.recipient()).isEqualTo(next);
			assertThat(this.outbox.content(told.id()).orElseThrow().text()).contains("cdsvn@bgtvt.example",
					"Mạng truyền dẫn diện rộng (WAN) của Bộ GTVT");
			fail(told.id(), NO_SUCH_USER);
		}
		this.undelivered.handOn();
		assertThat(newest(10)).hasSize(4);
		assertThat(this.outbox.handover(newest(1).get(0).id()))
			.hasValueSatisfying((handover) -> assertThat(handover.reason().code()).isEqualTo("NOBODY_LEFT"));
	}

	@Test
	void aFullMailboxIsHandedOnButNotMarked() {
		failed(1, "CDSVN", "D-30", DeliveryReason.RECIPIENT_REFUSED, "552 5.2.2 Mailbox full");
		this.undelivered.handOn();
		assertThat(newest(1).get(0).recipient()).isEqualTo("ttcntt@bgtvt.example");
		assertThat(holder("CDSVN")).containsExactly("cdsvn@bgtvt.example");
	}

	@Test
	void whatIsSettledMeanwhileIsNotHandedOn() {
		Message failed = failed(1, "CDSVN", "D-30", NO_SUCH_USER);
		this.scene.resolve(AlertFixture.wan(1, "CDSVN"));
		this.undelivered.handOn();
		assertThat(newest(10)).hasSize(1);
		assertThat(this.outbox.handover(failed.id()))
			.hasValueSatisfying((handover) -> assertThat(handover.reason().code()).isEqualTo("ALL_ALERTS_ENDED"));
		assertThat(this.scene.units.contacts("CDSVN", Recipient.HOLDER).get(0).trouble()).isNotNull();
	}

	@Test
	void ofSeveralNodesOneHandsOn() throws Exception {
		failed(1, "CDSVN", "D-30", NO_SUCH_USER);
		Callable<Void> node = () -> {
			this.undelivered.handOn();
			return null;
		};
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		try {
			for (var done : nodes.invokeAll(List.of(node, node, node))) {
				done.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(newest(10)).hasSize(2);
	}

	private List<String> holder(String unit) {
		return this.scene.units.directory()
			.reach(unit, Recipient.HOLDER)
			.contacts()
			.stream()
			.map((contact) -> contact.email())
			.toList();
	}

	private Message failed(long alert, String unit, String slot, String said) {
		return failed(alert, unit, slot, DeliveryReason.ADDRESS_REFUSED, said);
	}

	private Message failed(long alert, String unit, String slot, DeliveryReason why, String said) {
		this.scene.say(AlertFixture.wan(alert, unit), "2022-07-01", slot);
		this.digests.freezeToday();
		Message message = this.outbox.find(MessageFilter.ALL, Paging.newest(10))
			.items()
			.stream()
			.filter((one) -> one.unit().equals(unit))
			.reduce((one, other) -> other)
			.orElseThrow();
		this.outcomes.of(message.id(), why, said);
		return message;
	}

	private void fail(long id, String why) {
		this.outcomes.of(id, DeliveryReason.ADDRESS_REFUSED, why);
	}

	private List<Message> newest(int size) {
		return this.outbox.find(MessageFilter.ALL, Paging.newest(size)).items();
	}

}
