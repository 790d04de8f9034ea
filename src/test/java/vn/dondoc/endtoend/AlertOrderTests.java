package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.AlertOrder;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log in each of its orders. On 20 October the duty of 30 September is escalated,
 * that of 19 October overdue and that of the 23rd near; A has completed the oldest.
 */
@ServerTest
class AlertOrderTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private AlertLog log;

	@BeforeEach
	void twoUnitsOweThreeDuties() {
		this.bench.clear();
		this.bench.enter("A", "B");
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)", "milestone($holder, \"lan\").on(2022, 10, 19)",
				"milestone($holder, \"man\").on(2022, 10, 23).exactly()");
		this.bench.runOn(DUE);
		this.bench.report("A", "wan", Work.COMPLETED, DUE);
		this.bench.runOn(LocalDate.of(2022, 10, 20));
	}

	@Test
	void openAlertsComeFirstAndOfTheseTheLongestOverdue() {
		assertThat(listed("worst")).containsExactly("B wan", "A lan", "B lan", "A man", "B man", "A wan");
	}

	@Test
	void theWorstStageComesFirst() {
		assertThat(this.log.find(AlertFilter.ALL, AlertOrder.of("stage"), Paging.newest(10)).items())
			.extracting(Alert::stage)
			.containsExactly(Stage.ESCALATED, Stage.OVERDUE, Stage.OVERDUE, Stage.UPCOMING, Stage.UPCOMING,
					Stage.RESOLVED);
	}

	@Test
	void aUnitsAlertsStandTogether() {
		assertThat(listed("unit")).containsExactly("A lan", "A man", "A wan", "B wan", "B lan", "B man");
		assertThat(listed("-unit")).containsExactly("B man", "B lan", "B wan", "A wan", "A man", "A lan");
	}

	@Test
	void theEarliestDueDateOrNoticeComesFirst() {
		assertThat(listed("due")).containsExactly("A wan", "B wan", "A lan", "B lan", "A man", "B man");
		assertThat(listed("notified")).startsWith("A wan");
	}

	@ParameterizedTest
	@MethodSource("orders")
	void pagesOfAnyOrderLeadToTheEndAndBack(AlertOrder order) {
		List<Long> whole = ids(this.log.find(AlertFilter.ALL, order, Paging.newest(10)));
		List<Long> down = new ArrayList<>();
		Page<Alert> page = page(order, null, null);
		down.addAll(ids(page));
		while (page.older() != null) {
			assertThat(order.pagedBy(page.older())).isTrue();
			page = page(order, page.older(), null);
			down.addAll(ids(page));
		}
		assertThat(down).hasSize(6).isEqualTo(whole);
		List<Long> up = new ArrayList<>(ids(page));
		while (page.newer() != null) {
			page = page(order, null, page.newer());
			up.addAll(0, ids(page));
		}
		assertThat(up).isEqualTo(down);
		AlertOrder reverse = new AlertOrder(order.by(), !order.reversed());
		Collections.reverse(whole);
		assertThat(ids(this.log.find(AlertFilter.ALL, reverse, Paging.newest(10)))).isEqualTo(whole);
	}

	@Test
	void anAlertThatEndsBetweenTwoPagesTakesNoPageWithIt() {
		Page<Alert> first = this.log.find(AlertFilter.ALL, AlertOrder.WORST, Paging.newest(1));
		this.bench.report("B", "wan", Work.COMPLETED, LocalDate.of(2022, 10, 20));
		this.bench.runOn(LocalDate.of(2022, 10, 21));
		assertThat(this.log.find(AlertFilter.ALL, AlertOrder.WORST, new Paging(first.older(), null, 10)).items())
			.extracting((alert) -> alert.duty().toString())
			.hasSize(6);
	}

	@Test
	void theTotalRegardsTheWholeFilter() {
		assertThat(this.log.total(AlertFilter.ALL)).isEqualTo(6);
		assertThat(this.log.total(new AlertFilter("B", null, Stage.ESCALATED, 1, null, null, null))).isEqualTo(1);
		assertThat(this.log.total(new AlertFilter("B", null, Stage.ESCALATED, 2, null, null, null))).isZero();
	}

	private static List<AlertOrder> orders() {
		return AlertOrder.words().stream().map(AlertOrder::of).toList();
	}

	private List<String> listed(String word) {
		return this.log.find(AlertFilter.ALL, AlertOrder.of(word), Paging.newest(10))
			.items()
			.stream()
			.map((alert) -> alert.duty().unit() + " " + alert.duty().obligation())
			.toList();
	}

	private Page<Alert> page(AlertOrder order, @Nullable String before, @Nullable String after) {
		return this.log.find(AlertFilter.ALL, order, new Paging(before, after, 2));
	}

	private static List<Long> ids(Page<Alert> page) {
		return new ArrayList<>(page.items().stream().map(Alert::id).toList());
	}

}
