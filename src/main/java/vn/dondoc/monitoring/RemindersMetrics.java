package vn.dondoc.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.auditor.AuditCheck;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.monitoring.Vitals.LastRun;
import vn.dondoc.nodes.Unending;
import vn.dondoc.releases.Rulebooks;

/**
 * The metrics of reminders. What the database says is the same on every node; labels name
 * neither units nor addresses.
 */
@Component
class RemindersMetrics implements MeterBinder {

	private final Watch watch;

	private final Rulebooks rulebooks;

	private volatile String release = "";

	RemindersMetrics(Watch watch, Rulebooks rulebooks) {
		this.watch = watch;
		this.rulebooks = rulebooks;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (DeliveryState state : DeliveryState.values()) {
			Gauge
				.builder("dondoc.messages", this,
						(metrics) -> metrics.number((vitals) -> vitals.messages().getOrDefault(state.name(), 0L)))
				.tag("state", state.name().toLowerCase(Locale.ROOT))
				.description("Messages by how far they have come")
				.register(registry);
		}
		gauge(registry, "dondoc.messages.oldest.due.age", "seconds", "How long the oldest unsent message is due",
				(metrics) -> metrics.number((vitals) -> seconds(vitals.dueFor())));
		gauge(registry, "dondoc.digest.last.frozen.timestamp", "seconds", "When a message was last put together",
				(metrics) -> metrics.number((vitals) -> epoch(vitals.lastFrozen())));
		run(registry, "dondoc.run.last.success.timestamp", "seconds", "When a run last went through",
				(run) -> epoch(run.finishedAt()));
		run(registry, "dondoc.run.last.duration", "seconds", "How long the last run that went through took",
				(run) -> seconds(Duration.between(run.startedAt(), run.finishedAt())));
		run(registry, "dondoc.run.last.findings", null, "Duties that had reached a slot in that run",
				LastRun::findings);
		run(registry, "dondoc.run.last.notified", null, "Points notified by that run", LastRun::notified);
		run(registry, "dondoc.run.last.missed", null, "Slots that run logged as missed", LastRun::missed);
		gauge(registry, "dondoc.schedulers.alive", null, "Schedulers that checked in lately",
				(metrics) -> metrics.number(Vitals::schedulers));
		gauge(registry, "dondoc.scheduler.checkin.lag", "seconds", "How long ago the liveliest scheduler checked in",
				(metrics) -> metrics.number((vitals) -> seconds(vitals.schedulerLag())));
		gauge(registry, "dondoc.nodes.alive", null, "Nodes that give signs of life",
				(metrics) -> metrics.number(Vitals::nodes));
		gauge(registry, "dondoc.nodes.silence", "seconds", "How long ago the liveliest node gave a sign of life",
				(metrics) -> metrics.number((vitals) -> seconds(vitals.nodeSilence())));
		gauge(registry, "dondoc.run.shards.open", null, "Parts of runs that are not done yet",
				(metrics) -> metrics.number(Vitals::openShards));
		gauge(registry, "dondoc.timer.failures", null,
				"How often work of this node's timers failed and was tried again", (metrics) -> Unending.failures());
		gauge(registry, "dondoc.channel.paused", null, "1 while this node tries to send nothing",
				(metrics) -> metrics.watch.channelPaused() ? 1 : 0);
		gauge(registry, "dondoc.audit.gaps", null, "Open differences between what should have been said and what was",
				(metrics) -> metrics.watch.gaps());
		gauge(registry, "dondoc.audit.last.timestamp", "seconds", "When the auditor last looked",
				(metrics) -> epoch(at(metrics.watch.audited())));
		gauge(registry, "dondoc.reminders.hindrances", null, "Reasons why reminders do not go out",
				(metrics) -> metrics.watch.hindrances().size());
		MultiGauge info = MultiGauge.builder("dondoc.rules.release.info")
			.description("The release of the rules that runs on this node")
			.register(registry);
		gauge(registry, "dondoc.rules.candidates.waiting", null, "Changes of the rules that wait for an approval",
				(metrics) -> metrics.rules(info));
	}

	private static void gauge(MeterRegistry registry, String name, @Nullable String unit, String description,
			ToDoubleFunction<RemindersMetrics> figure, RemindersMetrics metrics) {
		Gauge.builder(name, metrics, figure).baseUnit(unit).description(description).register(registry);
	}

	private void gauge(MeterRegistry registry, String name, @Nullable String unit, String description,
			ToDoubleFunction<RemindersMetrics> figure) {
		gauge(registry, name, unit, description, figure, this);
	}

	private void run(MeterRegistry registry, String name, @Nullable String unit, String description,
			ToDoubleFunction<LastRun> figure) {
		gauge(registry, name, unit, description, (metrics) -> metrics
			.number((vitals) -> (vitals.run() != null) ? figure.applyAsDouble(vitals.run()) : Double.NaN));
	}

	private double rules(MultiGauge info) {
		Rulebooks.Current current = this.rulebooks.now();
		String running = current.rulebook().map((book) -> book.release().shortHash()).orElse("none");
		if (!running.equals(this.release)) {
			info.register(List.of(MultiGauge.Row.of(Tags.of("release", running), 1)), true);
			this.release = running;
		}
		return current.waiting();
	}

	private double number(Function<Vitals, Number> figure) {
		return this.watch.vitals().map(figure).map(Number::doubleValue).orElse(Double.NaN);
	}

	private static @Nullable Instant at(@Nullable AuditCheck check) {
		return (check != null) ? check.at() : null;
	}

	private static double epoch(@Nullable Instant instant) {
		return (instant != null) ? instant.toEpochMilli() / 1000.0 : Double.NaN;
	}

	private static double seconds(@Nullable Duration time) {
		return (time != null) ? time.toMillis() / 1000.0 : Double.NaN;
	}

}
