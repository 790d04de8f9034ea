package vn.dondoc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import vn.dondoc.evaluation.RunRequested;
import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;

/**
 * What the pages read, in memory.
 */
@TestConfiguration(proxyBeanMethods = false)
class Fakes {

	final List<RunRequested> requests = new ArrayList<>();

	@Bean
	FakeAlertLog alertLog() {
		return new FakeAlertLog();
	}

	@Bean
	FakeOutbox outbox() {
		return new FakeOutbox();
	}

	@Bean
	FakeRunLog runLog() {
		return new FakeRunLog();
	}

	@Bean
	Units units() {
		return new TwoUnits();
	}

	@EventListener
	void keep(RunRequested request) {
		this.requests.add(request);
	}

	private static final class TwoUnits implements Units {

		private final List<Unit> all = List.of(
				new Unit(Samples.unit("CDSVN", "Cục Đường sắt Việt Nam"), "Viet Nam Railway Administration", List.of()),
				new Unit(Samples.unit("EVIL", "Cục " + Samples.EVIL), null, List.of()));

		@Override
		public List<Unit> all() {
			return this.all;
		}

		@Override
		public Directory directory() {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isEmpty() {
			return false;
		}

		@Override
		public void enter(List<Unit> units) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<Unit> unit(String code) {
			return this.all.stream().filter((unit) -> unit.code().equals(code)).findAny();
		}

		@Override
		public List<Contact> contacts(String unit, Recipient role) {
			return List.of();
		}

	}

}
