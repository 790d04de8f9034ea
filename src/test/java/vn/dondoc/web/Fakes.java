package vn.dondoc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.auditor.AuditRequested;
import vn.dondoc.delivery.UnknownDecisions;
import vn.dondoc.directives.Directives;
import vn.dondoc.monitoring.HealthIssue;
import vn.dondoc.monitoring.Reminders;
import vn.dondoc.nodes.Timetable;
import vn.dondoc.registry.Contacts;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.releases.ReleaseNumbers;
import vn.dondoc.runs.FutureRuns;
import vn.dondoc.runs.RunRequested;
import vn.dondoc.runs.ShardLog;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What the pages read, in memory.
 */
@TestConfiguration(proxyBeanMethods = false)
class Fakes {

	final List<RunRequested> requests = new ArrayList<>();

	final List<HealthIssue> hindrances = new ArrayList<>();

	final List<AuditRequested> audits = new ArrayList<>();

	@Bean
	FakeAlertLog alertLog() {
		return new FakeAlertLog();
	}

	@Bean
	Acknowledgements acknowledgements() {
		return mock();
	}

	@Bean
	FakeOutbox outbox() {
		return new FakeOutbox();
	}

	Directives directives = Directives.NONE;

	@Bean
	KnownDirectives knownDirectives() {
		return (hash) -> this.directives;
	}

	@Bean
	ReleaseNumbers releaseNumbers() {
		return (hash) -> OptionalLong.of(3);
	}

	@Bean
	FakeAudits audits() {
		return new FakeAudits();
	}

	@Bean
	Reminders reminders() {
		return () -> List.copyOf(this.hindrances);
	}

	@Bean
	FakeRunLog runLog() {
		return new FakeRunLog();
	}

	@Bean
	FutureRuns futureRuns() {
		return mock();
	}

	@Bean
	ShardLog shardLog() {
		return mock();
	}

	@Bean
	Timetable timetable() {
		return mock();
	}

	@Bean
	Units units() {
		List<Unit> all = List.of(
				new Unit(Samples.unit("CDSVN", "Cục Đường sắt Việt Nam"), "Viet Nam Railway Administration", List.of()),
				new Unit(Samples.unit("EVIL", "Cục " + Samples.EVIL), null, List.of()));
		Units units = mock();
		given(units.all()).willReturn(all);
		all.forEach((unit) -> given(units.unit(unit.code())).willReturn(Optional.of(unit)));
		return units;
	}

	@Bean
	UnknownDecisions unknownDecisions() {
		return mock();
	}

	@Bean
	Contacts contacts() {
		return mock();
	}

	@Bean
	WebMvcConfigurer doorstep() {
		return new Doorstep();
	}

	@EventListener
	void keep(AuditRequested request) {
		this.audits.add(request);
	}

	@EventListener
	void keep(RunRequested request) {
		this.requests.add(request);
	}

}
