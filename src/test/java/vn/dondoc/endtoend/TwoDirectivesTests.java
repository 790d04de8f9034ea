package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.alerts.Alert;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One obligation code in two directives, each with a focal point of its own.
 */
@ServerTest
class TwoDirectivesTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final String ENDS = "code: b\nnumber: 2/B\ntitle: Văn bản thứ hai\nfocal_point: FB\nleadership: FB\nuntil: 2022-10-16\n";

	@Autowired
	private Workbench bench;

	@Autowired
	private Outbox outbox;

	@BeforeEach
	void clear() {
		this.bench.clear();
		this.bench.enter("FA", "FB");
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)");
		String rules = this.bench.read("duties.drl").replace("OrgUnit( active )", "OrgUnit( code == \"A\" )");
		this.bench.write("duties.drl", rules);
		this.bench.write("directive.yml", "code: a\nnumber: 1/A\nfocal_point: FA\nleadership: FA\n");
		this.bench.write("b/duties.drl", rules);
		this.bench.write("b/directive.yml", ENDS);
	}

	@Test
	void makeTwoDutiesTwoAlertsAndTwoProofs() {
		this.bench.runOn(DUE.plusDays(1));
		assertThat(this.bench.alerts()).extracting((alert) -> alert.duty().directive())
			.containsExactlyInAnyOrder("a", "b");
		assertThat(this.bench.alerts()).allSatisfy((alert) -> {
			boolean own = alert.why().owedBy().file().startsWith("b/");
			assertThat(own).isEqualTo(alert.duty().directive().equals("b"));
		});
	}

	@Test
	void eachFocalPointIsToldOfItsOwnAlone() {
		this.bench.runOn(DUE.plusDays(15));
		assertThat(told("focal_point@fa.example")).containsExactly("a");
		assertThat(told("focal_point@fb.example")).containsExactly("b");
		assertThat(told("focal_point@a.example")).isEmpty();
		assertThat(told("holder@a.example")).containsExactly("a", "b");
	}

	@Test
	void afterItsLastDayADirectivesAlertsAreWithdrawnAndWhoeverKnewIsTold() {
		this.bench.runOn(DUE.plusDays(15));
		this.bench.deliver();
		this.bench.runOn(LocalDate.of(2022, 10, 16));
		assertThat(this.bench.alerts()).noneMatch((alert) -> alert.stage().closed());
		this.bench.runOn(LocalDate.of(2022, 10, 17));
		Alert ended = this.bench.alerts().stream().filter((alert) -> alert.stage().closed()).findFirst().orElseThrow();
		assertThat(ended.duty().directive()).isEqualTo("b");
		assertThat(ended.stage()).isEqualTo(Stage.WITHDRAWN);
		assertThat(ended.closeReason()).isEqualTo(new Reason("DIRECTIVE_ENDED", List.of("2/B", "2022-10-16")));
		this.bench.runOn(DUE.plusDays(30));
		assertThat(this.bench.history(ended)).last()
			.satisfies((event) -> assertThat(event.on()).isEqualTo(LocalDate.of(2022, 10, 17)));
	}

	@Test
	void oneLetterSpeaksOfBothAndNamesBothDocuments() {
		this.bench.runOn(LocalDate.of(2022, 10, 3));
		this.bench.moveTo(LocalDate.of(2022, 10, 3), LocalTime.of(8, 0));
		this.bench.deliver();
		List<Long> letters = this.bench.jdbc()
			.queryForList("select id from message where recipient = 'holder@a.example'", Long.class);
		assertThat(letters).hasSize(1);
		assertThat(this.outbox.content(letters.get(0)).orElseThrow().text()).contains("Điểm g khoản 1, văn bản 1/A",
				"Điểm g khoản 1, văn bản 2/B", "Văn bản: 1/A.", "Văn bản: 2/B, Văn bản thứ hai.");
	}

	private List<String> told(String address) {
		Map<Long, String> directives = new java.util.HashMap<>();
		this.bench.alerts().forEach((alert) -> directives.put(alert.id(), alert.duty().directive()));
		return this.bench.jdbc()
			.queryForList("select distinct alert_id from notice where recipient = ?", Long.class, address)
			.stream()
			.map(directives::get)
			.sorted()
			.toList();
	}

}
