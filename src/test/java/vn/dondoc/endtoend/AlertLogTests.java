package vn.dondoc.endtoend;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log is read by any condition and page by page. Two units owe one duty that was late
 * on 1 October and one that comes due on the 20th.
 */
@ServerTest
class AlertLogTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private AlertLog log;

	@Autowired
	private Acknowledgements acknowledgements;

	@BeforeEach
	void twoUnitsOweTwoDuties() {
		this.bench.clear();
		this.bench.enter("A", "B");
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)", "milestone($holder, \"lan\").on(2022, 10, 20)");
		this.bench.runOn(DUE);
		this.bench.runOn(DUE.plusDays(1));
	}

	@Test
	void eachConditionNarrows() {
		assertThat(found(AlertFilter.ALL)).containsExactlyInAnyOrder("A wan", "B wan", "A lan", "B lan");
		assertThat(found(new AlertFilter("A", null, null, null, null, null, null))).containsExactlyInAnyOrder("A wan",
				"A lan");
		assertThat(found(new AlertFilter(null, "lan", null, null, null, null, null))).containsExactlyInAnyOrder("A lan",
				"B lan");
		assertThat(found(new AlertFilter(null, null, Stage.OVERDUE, null, null, null, null)))
			.containsExactlyInAnyOrder("A wan", "B wan");
		assertThat(found(new AlertFilter(null, null, null, null, DUE.plusDays(1), null, null)))
			.containsExactlyInAnyOrder("A wan", "B wan");
		assertThat(found(new AlertFilter(null, null, null, null, null, DUE, null))).containsExactlyInAnyOrder("A lan",
				"B lan");
		assertThat(found(new AlertFilter("B", "wan", Stage.OVERDUE, 0, DUE, DUE.plusDays(1), "1.G")))
			.containsExactly("B wan");
		assertThat(found(new AlertFilter("B", "wan", Stage.DUE, null, null, null, null))).isEmpty();
	}

	@Test
	void aLevelOfEscalationIsAsked() {
		this.bench.report("B", "wan", Work.REPORTED, DUE.plusDays(2));
		this.bench.runOn(DUE.plusDays(15));
		assertThat(found(new AlertFilter(null, null, null, 1, null, null, null))).containsExactly("A wan");
		assertThat(found(new AlertFilter(null, null, null, 2, null, null, null))).isEmpty();
	}

	@Test
	void aTextIsSoughtWhateverItsCaseAndStandsForItself() {
		assertThat(found(text("WAN"))).containsExactlyInAnyOrder("A wan", "B wan");
		assertThat(found(text(" nhiệm VỤ 2 "))).as("the title").containsExactlyInAnyOrder("A lan", "B lan");
		assertThat(found(text("1.g"))).as("the clause").hasSize(4);
		assertThat(found(text("nhiem vu 2"))).as("without its marks").hasSize(2);
		assertThat(found(text(Normalizer.normalize("NHIỆM VỤ 2", Normalizer.Form.NFD)))).as("decomposed").hasSize(2);
		assertThat(found(text("đon vi a"))).as("the unit's name").containsExactlyInAnyOrder("A wan", "A lan");
		assertThat(found(text("  "))).as("nothing asked").hasSize(4);
		for (String wild : List.of("%", "_", "!", "w%n", "_an")) {
			assertThat(found(text(wild))).as(wild).isEmpty();
		}
	}

	@Test
	void countsAreByStageWhateverStageIsAsked() {
		assertThat(this.log.counts(AlertFilter.ALL)).isEqualTo(Map.of(Stage.OVERDUE, 2L, Stage.UPCOMING, 2L));
		assertThat(this.log.counts(new AlertFilter("A", null, Stage.DUE, 3, null, null, null)))
			.isEqualTo(Map.of(Stage.OVERDUE, 1L, Stage.UPCOMING, 1L));
		assertThat(this.log.counts(text("nobody"))).isEmpty();
		assertThat(this.log.obligations()).containsExactly("lan", "wan");
	}

	@Test
	void pagesLeadToTheOldestAndBack() {
		List<Long> down = new ArrayList<>();
		Page<Alert> page = page(null, null);
		assertThat(page.newer()).as("nothing is newer").isNull();
		down.addAll(keys(page));
		while (page.older() != null) {
			page = page(page.older(), null);
			assertThat(page.newer()).isNotNull();
			down.addAll(keys(page));
		}
		assertThat(down).hasSize(4).isSortedAccordingTo(Collections.reverseOrder());

		List<Long> up = new ArrayList<>(keys(page));
		while (page.newer() != null) {
			page = page(null, page.newer());
			assertThat(page.older()).isNotNull();
			up.addAll(0, keys(page));
		}
		assertThat(up).isEqualTo(down);
	}

	@Test
	void aPageHoldsNoMoreThanIsAskedNorLessThanThereIs() {
		Page<Alert> first = this.log.find(AlertFilter.ALL, Paging.newest(3));
		assertThat(first.items()).hasSize(3);
		Page<Alert> second = this.log.find(AlertFilter.ALL, new Paging(first.older(), null, 3));
		assertThat(second.items()).hasSize(1);
		assertThat(second.older()).as("nothing is older").isNull();
		Page<Alert> back = this.log.find(AlertFilter.ALL, new Paging(null, second.newer(), 3));
		assertThat(back.items()).isEqualTo(first.items());
		assertThat(back.newer()).isNull();
		assertThat(this.log.find(AlertFilter.ALL, Paging.newest(4)).older()).isNull();
		assertThat(this.log.find(text("nobody"), Paging.newest(3))).isEqualTo(new Page<Alert>(List.of(), null, null));
	}

	@Test
	void alertsAreReadByTheirNumbers() {
		List<Alert> all = this.bench.alerts();
		assertThat(this.log.alert(all.get(0).id())).contains(all.get(0));
		assertThat(this.log.alert(-1)).isEmpty();
		assertThat(this.log.alerts(List.of(all.get(1).id(), -1L))).containsExactly(all.get(1));
		assertThat(this.log.history(-1)).isEmpty();
		assertThat(this.acknowledgements.holding(List.of(), DUE)).isEmpty();
	}

	@Test
	void aDutyThatLosesItsDueDateIsWithdrawnAndNotNotifiedAgain() {
		this.bench.owe("standing($holder, \"wan\")", "milestone($holder, \"lan\").on(2022, 10, 20)");
		this.bench.runOn(DUE.plusDays(2));
		assertThat(found(new AlertFilter(null, null, Stage.WITHDRAWN, null, null, null, null)))
			.containsExactlyInAnyOrder("A wan", "B wan");
		assertThat(this.bench.runOn(DUE.plusDays(20)).figures().withdrawn()).isZero();
		assertThat(found(new AlertFilter(null, "wan", Stage.OVERDUE, null, null, null, null))).isEmpty();
	}

	@Test
	void aDateThatComesBackStartsARoundThatNotifiesOnlyOfWhatIsNew() {
		this.bench.owe("milestone($holder, \"wan\").on(2022, 12, 30)");
		this.bench.runOn(DUE.plusDays(2));
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)");
		this.bench.runOn(DUE.plusDays(3));
		assertThat(story("A", "wan")).containsExactly("NOTIFIED DUE D0", "NOTIFIED OVERDUE D+1",
				"WITHDRAWN WITHDRAWN D+1", "REOPENED OVERDUE D+1");
		this.bench.runOn(DUE.plusDays(8));
		assertThat(story("A", "wan")).endsWith("NOTIFIED OVERDUE D+8");
	}

	@Test
	void aDateMovedToWhereAPointIsReachedStartsTheNextRoundInTheSameRun() {
		this.bench.owe("milestone($holder, \"wan\").on(2022, 10, 7)");
		this.bench.runOn(DUE.plusDays(2));
		assertThat(story("A", "wan")).containsExactly("NOTIFIED DUE D0", "NOTIFIED OVERDUE D+1",
				"WITHDRAWN WITHDRAWN D+1", "NOTIFIED UPCOMING D-7");
	}

	@Test
	void theLogIsInTheOrderOfTimeWhateverNumbersTheEventsHave() {
		// A node that took its block of numbers later wrote what there is so far
		this.bench.jdbc().update("delete from notice");
		this.bench.jdbc().update("update alert_event set id = id + 100000");
		this.bench.jdbc().update("update alert set last_event_order = last_event_order + 100000");
		this.bench.report("A", "wan", Work.COMPLETED, DUE.plusDays(2));
		this.bench.runOn(DUE.plusDays(2));

		Alert first = this.bench.alerts().get(0);
		assertThat(first.stage()).isEqualTo(Stage.RESOLVED);
		assertThat(this.bench.history(first)).extracting((event) -> event.type().name())
			.containsExactly("NOTIFIED", "NOTIFIED", "RESOLVED");
	}

	@Test
	void ofTwoReportsOfADayTheOneRecordedLastCounts() {
		this.bench.moveTo(DUE.plusDays(2), LocalTime.of(9, 0));
		this.bench.report("A", "wan", Work.COMPLETED, DUE.plusDays(2));
		this.bench.jdbc().update("update report set id = id + 100000");
		this.bench.moveTo(DUE.plusDays(2), LocalTime.of(10, 0));
		this.bench.report("A", "wan", Work.RETURNED, DUE.plusDays(2));
		this.bench.runOn(DUE.plusDays(3));

		assertThat(this.bench.jdbc()
			.queryForObject("select work_state from duty where unit_code = 'A' and obligation = 'wan'", String.class))
			.isEqualTo("RETURNED");
	}

	private List<String> story(String unit, String obligation) {
		return this.bench.alerts()
			.stream()
			.filter((alert) -> alert.duty().unit().equals(unit) && alert.duty().obligation().equals(obligation))
			.flatMap((alert) -> this.bench.history(alert).stream())
			.sorted(java.util.Comparator.comparing((event) -> event.id()))
			.map((event) -> event.type() + " " + event.stage() + " " + event.slot())
			.toList();
	}

	private Page<Alert> page(@Nullable String before, @Nullable String after) {
		Page<Alert> page = this.log.find(AlertFilter.ALL, new Paging(before, after, 1));
		assertThat(page.items()).hasSize(1);
		return page;
	}

	private static List<Long> keys(Page<Alert> page) {
		return page.items().stream().map(Alert::lastEvent).toList();
	}

	private List<String> found(AlertFilter filter) {
		return this.log.find(filter, Paging.newest(100))
			.items()
			.stream()
			.map((alert) -> alert.duty().unit() + " " + alert.duty().obligation())
			.toList();
	}

	private static AlertFilter text(String text) {
		return new AlertFilter(null, null, null, null, null, null, text);
	}

}
