package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.acknowledgement.Acknowledgement;
import vn.dondoc.alerts.acknowledgement.Acknowledgement.End;
import vn.dondoc.alerts.acknowledgement.AcknowledgementRefusal;
import vn.dondoc.alerts.acknowledgement.AcknowledgementRefusal.Reason;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.journal.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Quiet after acknowledgement. The duty is due on Friday 2022-09-30.
 */
@ServerTest
class AcknowledgementTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private Acknowledgements acknowledgements;

	@Autowired
	private AuditTrail audit;

	@BeforeEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void whatIsAcknowledgedIsQuietUntilTheNextStage() {
		this.bench.runOn(DUE.plusDays(1));
		acknowledge(null);
		this.bench.runOnAll(DUE.plusDays(2), DUE.plusDays(22));

		assertThat(this.bench.story()).containsExactly("2022-10-01 NOTIFIED OVERDUE D+1",
				"2022-10-08 QUIET OVERDUE D+8", "2022-10-15 NOTIFIED ESCALATED(1) D+15",
				"2022-10-22 NOTIFIED ESCALATED(1) D+22");
		assertThat(this.bench.alert().timesNotified()).isEqualTo(3);
		assertThat(this.bench.history(this.bench.alert()).get(1).detail())
			.isEqualTo(new vn.dondoc.text.Reason("ACKNOWLEDGED", List.of("hoa")));
		assertThat(only().end()).isEqualTo(End.BROKEN);
	}

	@Test
	void eachLevelOfEscalationIsAStageOfItsOwn() {
		this.bench.runOn(DUE.plusDays(15));
		acknowledge(null);
		this.bench.runOnAll(DUE.plusDays(16), DUE.plusDays(30));

		assertThat(this.bench.story()).containsExactly("2022-10-15 NOTIFIED ESCALATED(1) D+15",
				"2022-10-22 QUIET ESCALATED(1) D+22", "2022-10-29 QUIET ESCALATED(1) D+29",
				"2022-10-30 NOTIFIED ESCALATED(2) D+30");
	}

	@Test
	void itsLastDayEndsItAndWhatPassedInQuietIsNotSaidLater() {
		this.bench.runOn(DUE.minusDays(30));
		acknowledge(DUE.minusDays(7));
		this.bench.runOnAll(DUE.minusDays(29), DUE.minusDays(3));

		assertThat(this.bench.story()).containsExactly("2022-08-31 NOTIFIED UPCOMING D-30",
				"2022-09-16 QUIET UPCOMING D-14", "2022-09-23 QUIET UPCOMING D-7", "2022-09-27 NOTIFIED UPCOMING D-3");
	}

	@Test
	void whatIsTakenBackIsSaidAgainFromTheNextSlotOn() {
		this.bench.runOn(DUE.minusDays(30));
		acknowledge(null);
		this.bench.runOn(DUE.minusDays(14));
		this.acknowledgements.withdraw(this.bench.alert().id(), "binh", "nhầm đơn vị");
		this.bench.runOnAll(DUE.minusDays(14), DUE.minusDays(7));

		assertThat(this.bench.story()).containsExactly("2022-08-31 NOTIFIED UPCOMING D-30",
				"2022-09-16 QUIET UPCOMING D-14", "2022-09-23 NOTIFIED UPCOMING D-7");
		assertThat(only()).extracting(Acknowledgement::end, Acknowledgement::endedBy)
			.containsExactly(End.WITHDRAWN, "binh");
		assertRefused(Reason.NONE,
				() -> this.acknowledgements.withdraw(this.bench.alert().id(), "binh", "nhầm đơn vị"));
	}

	@Test
	void anotherThanItsOwnerTakesNoneBackWithoutAReason() {
		this.bench.runOn(DUE.minusDays(30));
		acknowledge(null);
		long alert = this.bench.alert().id();
		assertRefused(Reason.NO_REASON, () -> this.acknowledgements.withdraw(alert, "binh", " "));
		assertThat(only().end()).isNull();
		this.acknowledgements.withdraw(alert, "hoa", "");
		assertThat(only()).extracting(Acknowledgement::end, Acknowledgement::endedBy, Acknowledgement::endReason)
			.containsExactly(End.WITHDRAWN, "hoa", null);
	}

	@Test
	void aMailThatIsNotYetPutTogetherLeavesItOut() {
		this.bench.runOn(DUE.plusDays(1));
		acknowledge(null);
		this.bench.moveTo(DUE.plusDays(3));

		assertThat(this.bench.deliver().frozen()).as("on the Monday after").isZero();
		assertThat(
				this.bench.jdbc().queryForList("select concat(dropped_code, dropped_args) from notice", String.class))
			.hasSize(1)
			.allMatch((reason) -> reason.startsWith("ALERT_ACKNOWLEDGED[\"hoa\","));
	}

	@Test
	void theEndOfTheAlertEndsIt() {
		this.bench.runOn(DUE.plusDays(1));
		acknowledge(null);
		this.bench.report("A", "wan", Work.REPORTED, DUE.plusDays(2));
		this.bench.runOn(DUE.plusDays(2));
		assertThat(only().end()).isEqualTo(End.CLOSED);
		assertRefused(Reason.CLOSED, () -> acknowledge(null));
	}

	@Test
	void onlyWhatTheReaderSawIsAcknowledgedOnceAndWithAReason() {
		this.bench.runOn(DUE);
		Alert seen = this.bench.alert();
		this.bench.runOn(DUE.plusDays(1));
		assertRefused(Reason.MOVED_ON, () -> acknowledge(seen, "x", null));
		assertRefused(Reason.NO_REASON, () -> acknowledge(this.bench.alert(), " ", null));
		assertRefused(Reason.NO_REASON, () -> acknowledge(this.bench.alert(), "x".repeat(1001), null));
		assertRefused(Reason.PAST, () -> acknowledge(this.bench.alert(), "x", DUE));
		assertRefused(Reason.NO_SUCH_ALERT,
				() -> this.acknowledgements.acknowledge(-1, Stage.DUE, 0, "hoa", "x", null));
		acknowledge(DUE.plusDays(1));
		assertRefused(Reason.ALREADY, () -> acknowledge(null));
		this.bench.moveTo(DUE.plusDays(2));
		acknowledge(null);
		assertThat(this.acknowledgements.of(seen.id())).extracting(Acknowledgement::end)
			.containsExactly(null, End.EXPIRED);
	}

	@Test
	void ofTwoAtOnceOneComesSecond() throws Exception {
		this.bench.runOn(DUE);
		Alert alert = this.bench.alert();
		ExecutorService people = Executors.newFixedThreadPool(4);
		try {
			Callable<Boolean> one = () -> {
				try {
					acknowledge(alert, "x", null);
					return true;
				}
				catch (AcknowledgementRefusal refusal) {
					assertThat(refusal.reason()).isEqualTo(Reason.ALREADY);
					return false;
				}
			};
			List<Future<Boolean>> all = people.invokeAll(List.of(one, one, one, one));
			assertThat(all.stream().filter(AcknowledgementTests::went)).hasSize(1);
		}
		finally {
			people.shutdownNow();
		}
		assertThat(this.acknowledgements.of(alert.id())).hasSize(1);
	}

	@Test
	void theJournalNamesWhoAcknowledgedAndWhoTookItBack() {
		this.bench.runOn(DUE);
		acknowledge(null);
		this.acknowledgements.withdraw(this.bench.alert().id(), "binh", "nhầm đơn vị");
		assertThat(this.bench.jdbc()
			.queryForList("select concat(actor, ' ', action_code, ' ', detail) from audit_entry where subject = ?",
					String.class, "alert " + this.bench.alert().id()))
			.containsExactly("hoa alert.acknowledged DUE: đang xử lý",
					"binh alert.acknowledgement-withdrawn DUE, made by hoa: nhầm đơn vị");
		assertThat(this.audit.verify().intact()).isTrue();
	}

	private void acknowledge(@Nullable LocalDate until) {
		acknowledge(this.bench.alert(), "đang xử lý", until);
	}

	private void acknowledge(Alert seen, String reason, @Nullable LocalDate until) {
		this.acknowledgements.acknowledge(seen.id(), seen.stage(), seen.level(), "hoa", reason, until);
	}

	private Acknowledgement only() {
		List<Acknowledgement> all = this.acknowledgements.of(this.bench.alert().id());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private static boolean went(Future<Boolean> future) {
		try {
			return future.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
		assertThatExceptionOfType(AcknowledgementRefusal.class).isThrownBy(action)
			.extracting(AcknowledgementRefusal::reason)
			.isEqualTo(reason);
	}

}
