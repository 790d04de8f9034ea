package vn.dondoc.rig;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import vn.dondoc.DondocApplication;
import vn.dondoc.delivery.Delivery;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;

/**
 * A node within the test's own JVM, for faults that need no process to be killed. Nothing
 * runs unless the test says so, and its clock stands until it is moved.
 */
final class Server implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final RigClock clock;

	private Server(ConfigurableApplicationContext context, RigClock clock) {
		this.context = context;
		this.clock = clock;
	}

	static Server start(RigClock clock, Map<String, String> settings, String... own) {
		Map<String, String> all = new LinkedHashMap<>(settings);
		all.put("spring.quartz.auto-startup", "false");
		all.put("dondoc.evaluation.at-start", "false");
		all.put("dondoc.zone", clock.getZone().getId());
		for (String setting : own) {
			int equals = setting.indexOf('=');
			all.put(setting.substring(0, equals), setting.substring(equals + 1));
		}
		SpringApplication application = new SpringApplication(DondocApplication.class);
		application.addInitializers((context) -> ((GenericApplicationContext) context).registerBean("rigClock",
				Clock.class, () -> clock, (definition) -> definition.setPrimary(true)));
		return new Server(application.run(all.entrySet()
			.stream()
			.map((entry) -> "--" + entry)
			.toArray(String[]::new)), clock);
	}

	RigClock clock() {
		return this.clock;
	}

	<T> T the(Class<T> type) {
		return this.context.getBean(type);
	}

	Run run() {
		return the(Evaluations.class).run(Run.Reason.REQUEST, "rig");
	}

	Delivery.Outcome deliver() {
		return the(Delivery.class).deliver();
	}

	Delivery.Outcome retry() {
		return the(Delivery.class).retry();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
