package vn.dondoc.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.mockito.Mockito;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.calendar.LetterDays;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertsEnded.Ended;
import vn.dondoc.alerts.AlertsEnded;
import vn.dondoc.alerts.SlotsReached.SlotReached;
import vn.dondoc.alerts.SlotsReached;
import vn.dondoc.alerts.acknowledgement.Acknowledgement;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.releases.ReleaseNumbers;
import vn.dondoc.text.Reason;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The world around the module: what is owed, said and resolved.
 */
@TestConfiguration(proxyBeanMethods = false)
class Scene {

	final FakeUnits units = new FakeUnits();

	final FakeAlertLog alerts = new FakeAlertLog();

	final FakeCalendar calendar = new FakeCalendar();

	final MovableClock clock = new MovableClock();

	final FakeTroubles troubles = new FakeTroubles();

	final Acknowledgements acknowledgements = mock();

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private long lastEvent;

	Scene(JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Bean
	FakeUnits units() {
		return this.units;
	}

	@Bean
	FakeAlertLog alerts() {
		return this.alerts;
	}

	@Bean
	Acknowledgements acknowledgements() {
		return this.acknowledgements;
	}

	/** The directives of every rule set. */
	Directives directives = Directives.NONE;

	@Bean
	KnownDirectives knownDirectives() {
		return (hash) -> this.directives;
	}

	@Bean
	ReleaseNumbers ruleSets() {
		return (hash) -> OptionalLong.of(3);
	}

	@Bean
	LetterDays letterDays() {
		return new LetterDays(this.calendar, true);
	}

	@Bean
	FakeCalendar calendar() {
		return this.calendar;
	}

	@Bean
	FakeTroubles troubles() {
		return this.troubles;
	}

	@Bean
	MovableClock movableClock() {
		return this.clock;
	}

	/**
	 * Two railway and road units, the focal point and the leadership; a Friday morning.
	 */
	void reset() {
		List.of("handover", "bounce_mail", "mailbox_lease", "delivery_attempt", "notice", "message", "alert_event",
				"alert")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
		this.units.clear();
		this.alerts.clear();
		this.calendar.clear();
		this.troubles.clear();
		Mockito.reset(this.acknowledgements);
		this.clock.set("2022-07-01T07:00:00");
		this.units.add("CDSVN", "Cục Đường sắt Việt Nam", "Viet Nam Railway Authority");
		this.units.add("CHHVN", "Cục Hàng hải Việt Nam", "Viet Nam Maritime Administration");
		this.units.add("TTCNTT", "Trung tâm Công nghệ thông tin", "Information Technology Centre");
		this.units.add("VPB", "Văn phòng Bộ", "Office of the Ministry");
		this.units.contact("CDSVN", Recipient.HOLDER, "Cục Đường sắt Việt Nam", "cdsvn@bgtvt.example", "vi");
		this.units.contact("CHHVN", Recipient.HOLDER, "Viet Nam Maritime Administration", "chhvn@bgtvt.example", "en");
		this.units.contact("TTCNTT", Recipient.HOLDER, "Trung tâm Công nghệ thông tin", "ttcntt@bgtvt.example", "vi");
		this.units.contact("TTCNTT", Recipient.FOCAL_POINT, "Trung tâm Công nghệ thông tin", "ttcntt@bgtvt.example",
				"vi");
		this.units.contact("VPB", Recipient.LEADERSHIP, "Lãnh đạo Bộ GTVT", "lanhdao@bgtvt.example", "vi");
	}

	/**
	 * An alert is in the log, and one of its slots is reached.
	 */
	void say(AlertFixture fixture, String on, String slot, Recipient... roles) {
		Alert alert = fixture.alert();
		this.alerts.put(alert);
		this.transaction.executeWithoutResult((status) -> {
			long event = store(alert);
			this.events.publishEvent(new SlotsReached(LocalDate.parse(on), alert.why().release(),
					List.of(new SlotReached(event, alert.id(), alert.duty(), alert.stage(), alert.level(),
							Slot.parse(slot), (roles.length > 0) ? List.of(roles) : List.of(Recipient.HOLDER)))));
		});
	}

	void resolve(AlertFixture fixture) {
		this.alerts.put(fixture.at(Stage.RESOLVED, 0, fixture.timesNotified()).alert());
		close(fixture);
	}

	private void close(AlertFixture fixture) {
		this.jdbc.sql("update alert set closed_on = due, ended = true where id = ?").param(fixture.id()).update();
	}

	/**
	 * The rules withdraw an alert, or move its due date.
	 */
	void withdraw(AlertFixture fixture, String on, Reason reason) {
		this.alerts.put(fixture.at(Stage.WITHDRAWN, 0, fixture.timesNotified()).closedBecause(reason));
		this.transaction.executeWithoutResult((status) -> {
			long event = store(fixture.alert());
			close(fixture);
			this.events.publishEvent(new AlertsEnded(LocalDate.parse(on),
					List.of(new Ended(event, fixture.id(), Stage.WITHDRAWN, new Slot(0), fixture.alert().due()))));
		});
	}

	/**
	 * A duty is done.
	 */
	void complete(AlertFixture fixture, String on, Reason reason) {
		this.alerts.put(fixture.at(Stage.RESOLVED, 0, fixture.timesNotified()).closedBecause(reason));
		this.transaction.executeWithoutResult((status) -> {
			long event = store(fixture.alert());
			close(fixture);
			this.events.publishEvent(new AlertsEnded(LocalDate.parse(on),
					List.of(new Ended(event, fixture.id(), Stage.RESOLVED, new Slot(0), fixture.alert().due()))));
		});
	}

	void acknowledge(AlertFixture fixture) {
		given(this.acknowledgements.holding(any(), any()))
			.willReturn(Map.of(fixture.id(), new Acknowledgement(1, fixture.id(), fixture.stage(), fixture.level(),
					"hoa", "đang xử lý", Instant.EPOCH, null, null, null, null, null)));
	}

	private long store(Alert alert) {
		long event = ++this.lastEvent;
		if (this.jdbc.sql("select count(*) from alert where id = ?")
			.param(alert.id())
			.query(Long.class)
			.single() == 0) {
			this.jdbc
				.sql("""
						insert into alert (id, unit_code, obligation, period, round_no, stage, level_no, slot_offset, due,
						title, title_en, clause, times_notified, opened_on, last_notified_on, why, last_event_order, version_no)
						values (?, ?, ?, '', ?, 'DUE', 0, 0, ?, '', '', '', 1, ?, ?, '', ?, 0)""")
				.params(alert.id(), alert.duty().unit(), alert.duty().obligation(), alert.round(), alert.due(),
						alert.due(), alert.due(), event)
				.update();
		}
		this.jdbc.sql("""
				insert into alert_event (id, alert_id, run_id, happened_at, logical_date, event_type, stage, level_no,
				slot_offset, once_key) values (?, ?, 1, ?, ?, 'NOTIFIED', 'DUE', 0, 0, ?)""")
			.params(event, alert.id(), alert.due().atStartOfDay(), alert.due(), "e" + event)
			.update();
		return event;
	}

}
