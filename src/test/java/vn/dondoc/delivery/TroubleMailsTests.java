package vn.dondoc.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.dondoc.notices.AdminSettings;
import vn.dondoc.paging.Paging;
import vn.dondoc.runs.Run.State;
import vn.dondoc.runs.RunReason;
import vn.dondoc.runs.Trouble.Kind;
import vn.dondoc.runs.Trouble.Point;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@OutboxTest
@TestPropertySource(properties = "dondoc.mail.admins=quantri@bgtvt.example, admin@BGTVT.example")
class TroubleMailsTests {

	@Autowired
	private Scene scene;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Outbox outbox;

	@BeforeEach
	void reset() {
		this.scene.reset();
	}

	@Test
	void everyAdminIsToldWhatBrokeWhereAndWhatWasKept() throws IOException {
		this.scene.troubles.ended("2022-07-01", State.COMPLETED_WITH_PROBLEMS, FakeTroubles.THROWS,
				FakeTroubles.REFUSED);
		this.delivery.deliver();
		assertThat(mails()).extracting(Message::recipient)
			.containsExactlyInAnyOrder("quantri@bgtvt.example", "admin@bgtvt.example");
		Message mail = mails().get(0);
		assertThat(mail.subject()).isEqualTo("[dondoc] Lượt xét ngày 01/7/2022 hoàn tất, có 2 lỗi cần xử lý");
		assertThat(mail.state()).isEqualTo(DeliveryState.FILED);
		MessageContent content = this.outbox.content(mail.id()).orElseThrow();
		Files.createDirectories(Path.of("target/pictures"));
		Files.writeString(Path.of("target/pictures/trouble.html"), content.html());
		assertThat(content.headers()).contains("Content-Language: vi,en", "Auto-Submitted: auto-generated");
		assertThat(content.text()).containsSubsequence("Kính gửi: Quản trị hệ thống", "Quy tắc bị lỗi khi xét",
				"Tệp, dòng: rules/2-chuyên-ngành.drl:12", "Quy tắc: “2.a Cổng dữ liệu <mở>”",
				"Tháng là 13; phải từ 1 đến 12", "các cảnh báo đã có của tệp đó giữ nguyên",
				"Bộ quy tắc hợp lệ gần nhất", "http://localhost:8080/runs/17", "To: the administrators",
				"The run of 1 Jul 2022 completed with 2 problems to fix", "File and line: ladder.drl:7",
				"month is 13; expected 1 to 12", "its earlier alerts stay as they are",
				"the letters by the other files were sent", "http://localhost:8080/runs/17");
		assertThat(content.html()).contains("2.a Cổng dữ liệu &lt;mở&gt;", "href=\"http://localhost:8080/runs/17\"");
	}

	@Test
	void theSameTroubleIsToldOnceADay() {
		this.scene.troubles.ended("2022-07-01", State.COMPLETED_WITH_PROBLEMS, FakeTroubles.THROWS,
				FakeTroubles.REFUSED);
		this.delivery.deliver();
		this.scene.troubles.ended("2022-07-01", State.COMPLETED_WITH_PROBLEMS, FakeTroubles.REFUSED,
				FakeTroubles.THROWS);
		this.delivery.deliver();
		this.delivery.retry();
		assertThat(mails()).hasSize(2);
		this.scene.troubles.ended("2022-07-01", State.COMPLETED_WITH_PROBLEMS, FakeTroubles.THROWS);
		this.delivery.retry();
		assertThat(mails()).hasSize(4);
		this.scene.clock.set("2022-07-02T07:00:00");
		this.delivery.retry();
		assertThat(mails()).as("on the next day, a Saturday").hasSize(6);
	}

	@Test
	void whatTheAuditorFoundIsToldAndWhenItIsMended() {
		this.scene.troubles.ended("2022-07-01", State.COMPLETED, FakeTroubles.UNNOTIFIED);
		this.delivery.retry();
		this.delivery.retry();
		assertThat(mails()).hasSize(2);
		assertThat(mails().get(0).subject()).startsWith("[dondoc] Đối chiếu ngày 01/7/2022: 1 điểm chưa khớp");
		assertThat(text(mails().get(0))).containsSubsequence("CDSVN, nhiệm vụ wan: đã đến mốc D+8", "Đối chiếu chỉ đọc",
				"http://localhost:8080/audit", "CDSVN, wan: reached D+8", "See the cross-check");
		this.scene.troubles.ended("2022-07-01", State.COMPLETED);
		this.delivery.retry();
		this.delivery.retry();
		assertThat(mails()).as("and once that it is over").hasSize(4);
	}

	@Test
	void howFarAStoppedRunCameMakesNoOtherTrouble() {
		this.scene.troubles.ended("2022-07-01", State.FAILED, stopped(200));
		this.delivery.deliver();
		this.scene.troubles.ended("2022-07-01", State.FAILED, stopped(400));
		this.delivery.deliver();
		assertThat(mails()).hasSize(2);
		assertThat(text(mails().get(0))).contains("Lượt xét ngày 01/7/2022 bị ngắt giữa chừng.",
				"Lượt xét quá thời gian cho phép", "đã xét 200/1000 đơn vị", "200 of 1000 units",
				"dondoc.evaluation.time-limit");
	}

	@Test
	void whenAllIsWellAgainThatIsToldOnce() throws IOException {
		this.scene.troubles.ended("2022-07-01", State.COMPLETED);
		this.delivery.deliver();
		assertThat(mails()).as("nothing was wrong").isEmpty();
		this.scene.troubles.ended("2022-07-01", State.FAILED, FakeTroubles.THROWS);
		this.delivery.deliver();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.troubles.ended("2022-07-04", State.COMPLETED);
		this.delivery.deliver();
		this.delivery.deliver();
		this.scene.clock.set("2022-07-05T07:00:00");
		this.scene.troubles.ended("2022-07-05", State.COMPLETED);
		this.delivery.deliver();
		assertThat(mails()).hasSize(4);
		assertThat(mails().get(0).subject()).contains("hoạt động bình thường trở lại từ lượt xét ngày 04/7/2022");
		Files.createDirectories(Path.of("target/pictures"));
		Files.writeString(Path.of("target/pictures/well.html"),
				this.outbox.content(mails().get(0).id()).orElseThrow().html());
		assertThat(text(mails().get(0)))
			.contains("Back to normal since the run of 4 Jul 2022", "Every duty was evaluated")
			.doesNotContain("Fix", "What is kept");
	}

	@Test
	void aRefusedFileIsToldBeforeAnyRunMetIt() {
		this.scene.troubles.ended("2022-07-01", State.COMPLETED);
		this.scene.troubles.refused();
		this.delivery.retry();
		assertThat(mails()).hasSize(2)
			.allMatch((mail) -> mail.subject().contains("Tệp quy tắc ngày 01/7/2022 không đạt kiểm tra"));
	}

	@Test
	void anAddressThatIsNoneIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdminSettings(List.of("Quản trị")))
			.withMessageContaining("dondoc.mail.admins has 'Quản trị'");
	}

	private static Point stopped(int howFar) {
		return new Point(Kind.STOPPED, "", 0, "",
				Reason.of(RunReason.RUN_STOPPED, Duration.ofMinutes(10), howFar, 1000));
	}

	private List<Message> mails() {
		return this.outbox.find(MessageFilter.ALL, Paging.newest(100)).items();
	}

	private String text(Message mail) {
		return this.outbox.content(mail.id()).orElseThrow().text();
	}

}
