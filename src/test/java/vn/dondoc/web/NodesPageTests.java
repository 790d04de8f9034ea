package vn.dondoc.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.nodes.Timetable;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.Shard;
import vn.dondoc.runs.ShardLog;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageTest
class NodesPageTests {

	private static final Instant AT = Instant.parse("2022-07-01T00:00:00Z");

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private FakeRunLog runs;

	@Autowired
	private ShardLog shards;

	@Autowired
	private Timetable timetable;

	private final Browser admin;

	NodesPageTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		this.admin = new Browser(mvc, accounts, "admin");
	}

	@BeforeEach
	void twoNodesAndARun() {
		this.jdbc.update("delete from node");
		this.runs.runs.clear();
		enter("one#1", "may-chu-1", 0, "null");
		enter("two#2", "may-chu-2", 90, "3600000");
		this.runs.runs.add(Samples.run(7, Run.State.RUNNING, null));
		Shard done = new Shard(7, 1, 600, 600, Shard.State.DONE, "one#1", 1, AT, AT.plusSeconds(12), null);
		Shard taken = new Shard(7, 2, 600, 120, Shard.State.TAKEN, "one#1", 2, AT, null, null);
		Shard failed = new Shard(7, 3, 3, 0, Shard.State.FAILED, "gone#9", 3, AT, AT, Reason.given("Given up <b>"));
		given(this.shards.shards(7)).willReturn(List.of(done, taken, failed));
		given(this.shards.unfinished()).willReturn(List.of(taken));
		given(this.timetable.timers()).willReturn(List.of(new Timetable.Timer("daily", "WAITING", AT, null),
				new Timetable.Timer("other", "ERROR", null, AT)));
	}

	private void enter(String id, String name, int silent, String skew) {
		this.jdbc
			.update("insert into node (node_id, name, host, pid, version_text, started_at, last_seen, release_hash, "
					+ "skew_ms) values (?, ?, 'h', 42, '1.0', unix_timestamp() - 999, unix_timestamp() - ?, '0123456789abcdef', "
					+ skew + ")", id, name, silent);
	}

	@Test
	void whoIsAliveAndAtWorkOnWhatIsSaidInBothLanguages() {
		assertThat(this.admin.page("/nodes")).contains("1 máy chủ đang hoạt động", "1 máy chủ mất liên lạc",
				"may-chu-1", "Phần 2: 120/600 đơn vị", "đồng hồ nhanh 3.600 giây", "Đang hoạt động", "Mất liên lạc",
				"0123456789", ">số 3<", "Bỏ dở", "Given up &lt;b&gt;", "gone#9", "Lượt xét hằng ngày", "12,0");
		assertThat(this.admin.page("/nodes?lang=en")).contains("1 working", "1 lost", "Part 2: 120/600 units",
				"clock 3,600 s ahead", "Daily run");
	}

	@Test
	void aServerWhoseClockWasMovedSaysAllTimesByThatClock() {
		given(this.timetable.timers())
			.willReturn(List.of(new Timetable.Timer("daily", "WAITING", Instant.now().plus(Duration.ofDays(1)), null)));
		assertThat(this.admin.page("/nodes")).contains("ngày 01/7/2022", "ngày 02/7/2022")
			.doesNotContain("/" + LocalDate.now(ZoneOffset.UTC).getYear());
	}

	@Test
	void aServerThatHasJustStartedSaysSo() {
		this.jdbc.update("delete from node");
		this.runs.runs.clear();
		given(this.timetable.timers()).willReturn(List.of());
		assertThat(this.admin.page("/nodes?lang=vi")).contains("Chưa máy chủ nào gửi tín hiệu", "Chưa có lịch nào");
	}

}
