package vn.dondoc.delivery;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

import vn.dondoc.alerts.SlotsReached;
import vn.dondoc.facts.Recipient;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OutboxTest
class NoticeWriterTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void reset() {
		this.scene.reset();
	}

	@Test
	void itWritesOnlyInTheTransactionThatSaysTheSlot() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.events.publishEvent(new SlotsReached(LocalDate.EPOCH, "", List.of())));
	}

	@Test
	void eachRoleIsTold() {
		this.scene.say(AlertFixture.wan(1, "CDSVN"), "2022-07-01", "D-30", Recipient.values());
		assertThat(waitingFor()).containsExactlyInAnyOrder("cdsvn@bgtvt.example", "ttcntt@bgtvt.example",
				"lanhdao@bgtvt.example");
	}

	@Test
	void aRoleWithoutAddressFallsToTheFocalPointWhoIsAskedToPassItOn() {
		this.scene.say(AlertFixture.wan(1, "VKHCN"), "2022-07-01", "D-30");
		this.delivery.deliver();
		Message message = this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items().get(0);
		assertThat(message.recipient()).isEqualTo("ttcntt@bgtvt.example");
		assertThat(this.outbox.content(message.id()).orElseThrow().text())
			.contains("Đơn vị chủ trì chưa có địa chỉ nhận thư; đề nghị chuyển nội dung này đến đơn vị.");
		assertThat(this.jdbc.sql("select in_place_of from notice").query(String.class).single()).isEqualTo("HOLDER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@bgtvt.example\r\nRCPT TO:<x@evil.example>", "a@bgtvt.example, b@evil.example",
			"a@bgtvt.example\u760dx", "<a@bgtvt.example>", "../../x@/etc", "a b@bgtvt.example", "@bgtvt.example",
			"\"a\"@bgtvt.example", "đơn@bgtvt.example", "" })
	void hostileAddressesAreRefused(String address) {
		this.scene.units.add("VTC", "Vụ Tài chính", "Finance");
		this.scene.units.contact("VTC", Recipient.HOLDER, "Vụ Tài chính", address, "vi");
		this.scene.say(AlertFixture.wan(1, "VTC"), "2022-07-01", "D-30");
		assertThat(waitingFor()).containsExactly("ttcntt@bgtvt.example");
	}

	@Test
	void whatNobodyCanBeToldWaitsUntilSomebodyCan() {
		this.scene.units.clear();
		this.scene.say(AlertFixture.wan(1, "CDSVN"), "2022-07-01", "D-30", Recipient.HOLDER, Recipient.FOCAL_POINT);
		assertThat(this.delivery.deliver().frozen()).isZero();
		assertThat(waitingFor()).containsExactlyInAnyOrder("nobody for HOLDER", "nobody for FOCAL_POINT");
		this.scene.units.add("CDSVN", "Cục Đường sắt Việt Nam", "Viet Nam Railway Authority");
		this.scene.units.contact("CDSVN", Recipient.HOLDER, "Cục Đường sắt Việt Nam", "cdsvn@bgtvt.example", "vi");
		this.scene.units.contact("CDSVN", Recipient.HOLDER, "Phó Cục trưởng", "pho@bgtvt.example", "vi");
		assertThat(this.delivery.deliver().sent()).isEqualTo(2);
		assertThat(waitingFor()).containsExactly("nobody for FOCAL_POINT");
		this.scene.resolve(AlertFixture.wan(1, "CDSVN"));
		this.delivery.deliver();
		assertThat(waitingFor()).isEmpty();
	}

	@Test
	void oneMailboxIsOneRecipientHoweverItsDomainIsWritten() {
		this.scene.units.contact("CDSVN", Recipient.HOLDER, "Cục Đường sắt", " cdsvn@BGTVT.example", "vi");
		this.scene.say(AlertFixture.wan(1, "CDSVN"), "2022-07-01", "D-30");
		assertThat(waitingFor()).containsExactly("cdsvn@bgtvt.example");
	}

	private List<String> waitingFor() {
		return this.jdbc
			.sql("select coalesce(recipient, concat('nobody for ', in_place_of)) from notice"
					+ " where message_id is null and dropped_code is null")
			.query(String.class)
			.list();
	}

}
