package vn.dondoc.rig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

import vn.dondoc.real.MySqlServer;

/**
 * What nodes have around them: a real MySQL behind a proxy, a scripted relay, and the
 * folders of an organisation.
 */
final class World implements AutoCloseable {

	private static final String DATABASE = "rig";

	private final Path place = Path.of("target", "rig", UUID.randomUUID().toString()).toAbsolutePath();

	private final Site site;

	private final MySqlServer mysql;

	private final FaultProxy database;

	private final ScriptedRelay relay;

	World(int units, List<LocalDate> dues, RigFiles.Ladder ladder, String... mysqlOptions) {
		this.site = Site.of(this.place, units, dues, ladder);
		this.mysql = MySqlServer.start(mysqlOptions);
		this.database = new FaultProxy(this.mysql.port());
		this.relay = new ScriptedRelay(this.place.resolve("accepted"));
	}

	/**
	 * The settings of every node here. Times are short, so that what a dead node held is
	 * free soon.
	 */
	Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("server.port", "0");
		settings.put("spring.datasource.url", this.mysql.url(DATABASE)
			.replace(":" + this.mysql.port() + "/", ":" + this.database.port() + "/"));
		settings.put("spring.datasource.username", MySqlServer.USER);
		settings.put("spring.datasource.password", MySqlServer.USER);
		settings.put("spring.datasource.hikari.maximum-pool-size", "8");
		settings.put("spring.datasource.hikari.connection-timeout", "5000");
		settings.put("spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval", "1000");
		settings.put("dondoc.admin.password", "long-enough-password");
		settings.put("dondoc.rules.dir", this.site.rules().toString());
		settings.put("dondoc.rules.watch", "0s");
		settings.put("dondoc.rules.settle", "0s");
		settings.put("dondoc.config.dir", this.site.config().toString());
		settings.put("dondoc.journal.heads", this.place.resolve("heads").toString());
		settings.put("dondoc.mail.folder", this.place.resolve("mail").toString());
		settings.put("dondoc.mail.working-days-only", "false");
		settings.put("dondoc.mail.lease", "4s");
		settings.put("dondoc.mail.dialogue", "3s");
		settings.put("dondoc.evaluation.lease", "4s");
		settings.put("dondoc.node.tick", "1s");
		settings.put("dondoc.node.silent-after", "8s");
		settings.put("dondoc.mail.reconcile.wait", "2s");
		settings.put("dondoc.delivery.every", "1s");
		settings.put("spring.mail.host", "127.0.0.1");
		settings.put("spring.mail.port", Integer.toString(this.relay.port()));
		settings.put("spring.mail.properties.mail.smtp.timeout", "20000");
		return settings;
	}

	Site site() {
		return this.site;
	}

	Path place() {
		return this.place;
	}

	MySqlServer mysql() {
		return this.mysql;
	}

	FaultProxy database() {
		return this.database;
	}

	ScriptedRelay relay() {
		return this.relay;
	}

	/**
	 * Connects to the database past the proxy.
	 */
	Connection connect() throws SQLException {
		return this.mysql.connect(DATABASE);
	}

	/**
	 * The one figure that a query asks for.
	 */
	long count(String query) throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * Executes a statement.
	 */
	void execute(String sql) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * What the ledger says now.
	 */
	DeliveryReport balance(SortedSet<Expected> expected) {
		try (Connection connection = connect()) {
			return Ledger.read(connection).balance(expected, this.relay.drop().read());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether everything is said and nothing is under way or unknown.
	 */
	boolean isQuiet(SortedSet<Expected> expected) {
		DeliveryReport now = balance(expected);
		return now.isComplete()
				&& now.unsettled().stream().noneMatch((message) -> message.matches(".*state=(READY|CLAIMED|DOT|DEFERRED|UNKNOWN).*"));
	}

	@Override
	public void close() {
		this.relay.close();
		this.database.close();
		this.mysql.close();
	}

}
