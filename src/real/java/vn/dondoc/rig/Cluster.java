package vn.dondoc.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

import org.awaitility.Awaitility;

/**
 * Nodes in JVMs of their own.
 */
final class Cluster implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final World world;

	private final String classPath;

	private List<String> jvm = List.of();

	private final Map<String, Node> nodes = new TreeMap<>();

	Cluster(World world) {
		this(world, Program.classPath());
	}

	/**
	 * Nodes of another program.
	 * @param world what is around them
	 * @param classPath the program
	 */
	Cluster(World world, String classPath) {
		this.world = world;
		this.classPath = classPath;
		RigFiles.write(log("README"), "One log for each node\n");
	}

	/**
	 * What is around the nodes; it ends with them.
	 */
	World world() {
		return this.world;
	}

	private Path log(String name) {
		return this.world.place().resolve("log").resolve(name + ".log");
	}

	/**
	 * Starts a node and does not wait for it. One of that name that still runs is killed.
	 * @param name its name
	 * @param now what its clock shows at the start
	 * @param own settings of this node alone
	 */
	synchronized Node start(String name, LocalDateTime now, String... own) {
		Map<String, String> settings = new LinkedHashMap<>(this.world.settings());
		settings.put("dondoc.node", name);
		settings.put("spring.mail.properties.mail.smtp.localhost", name + ".rig.example");
		settings.put("dondoc.clock.start", now.truncatedTo(ChronoUnit.SECONDS).toString());
		for (String setting : own) {
			int equals = setting.indexOf('=');
			settings.put(setting.substring(0, equals), setting.substring(equals + 1));
		}
		Node before = this.nodes.get(name);
		if (before != null) {
			before.close();
		}
		Node node = Node.start(name, this.classPath, this.jvm, log(name), settings);
		this.nodes.put(name, node);
		return node;
	}

	/**
	 * The node that a client of the relay is.
	 */
	synchronized Node node(Step step) {
		Node node = this.nodes.get(nameOf(step));
		if (node == null) {
			throw new IllegalStateException("No such node: " + step);
		}
		return node;
	}

	String nameOf(Step step) {
		return step.client().replaceFirst("\\..*", "");
	}

	/**
	 * Kills all nodes at once.
	 */
	synchronized void killAll() {
		this.nodes.values().forEach(Node::close);
		this.nodes.clear();
	}

	/**
	 * Lets one node take the config files into the empty database, which is for one alone.
	 */
	void firstStart(LocalDateTime now) {
		firstStart(now, "select count(*) from org_unit");
	}

	/**
	 * Does the same and has that node write down which classes it loads, so that further
	 * nodes start faster. Pays off from about ten starts on.
	 */
	void firstStartWithArchive(LocalDateTime now) {
		ClassArchive archive = new ClassArchive(this.world.place(), this.classPath);
		this.jvm = archive.recording();
		firstStart(now, "select count(*) from evaluation_run where run_state <> 'RUNNING'");
		this.jvm = archive.make();
	}

	private void firstStart(LocalDateTime now, String until) {
		start("first", now);
		Awaitility.await("the first start")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> this.world.count(until) > 0);
		killAll();
	}

	/**
	 * Waits until everything is said and settled, and draws up the balance.
	 */
	DeliveryReport awaitQuiet(SortedSet<Expected> expected, Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		Awaitility.await("quiet")
			.atMost(atMost.plus(PATIENCE))
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> this.world.isQuiet(expected) || System.nanoTime() > end);
		return this.world.balance(expected);
	}

	@Override
	public void close() {
		killAll();
		this.world.close();
	}

}
