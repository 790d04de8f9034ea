package vn.dondoc.runs;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The most heap in use at any moment, and the most that a collection left in use.
 */
public final class HeapProfiler implements InternalProfiler {

	static final String PEAK = "heap.peak";

	static final String LIVE = "heap.live";

	private static final double MEGABYTE = 1024 * 1024;

	private static final Set<String> HEAP_POOLS = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == MemoryType.HEAP)
		.map((pool) -> pool.getName())
		.collect(Collectors.toSet());

	private static final AtomicLong PEAK_BYTES = new AtomicLong();

	private static final AtomicLong LIVE_BYTES = new AtomicLong();

	/**
	 * Begins to listen to the collector.
	 */
	public HeapProfiler() {
		listen();
	}

	static void listen() {
		ManagementFactory.getGarbageCollectorMXBeans().forEach((collector) -> {
			if (collector instanceof NotificationEmitter emitter) {
				emitter.addNotificationListener((notification, handback) -> collected(
						GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()),
						null, null);
			}
		});
	}

	private static void collected(GcInfo collection) {
		PEAK_BYTES.accumulateAndGet(heap(collection.getMemoryUsageBeforeGc()), Math::max);
		LIVE_BYTES.accumulateAndGet(heap(collection.getMemoryUsageAfterGc()), Math::max);
	}

	private static long heap(Map<String, MemoryUsage> pools) {
		return pools.entrySet()
			.stream()
			.filter((pool) -> HEAP_POOLS.contains(pool.getKey()))
			.mapToLong((pool) -> pool.getValue().getUsed())
			.sum();
	}

	static double peak() {
		long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		return PEAK_BYTES.accumulateAndGet(now, Math::max) / MEGABYTE;
	}

	static double live() {
		return LIVE_BYTES.get() / MEGABYTE;
	}

	@Override
	public String getDescription() {
		return "Heap in use";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		return List.of(new ScalarResult(PEAK, peak(), "MB", AggregationPolicy.MAX),
				new ScalarResult(LIVE, live(), "MB", AggregationPolicy.MAX));
	}

}
