package vn.dondoc.nodes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The nodes there are and were lately. Reading changes nothing.
 */
@Component
public class Nodes {

	private final JdbcClient jdbc;

	private final NodeSettings settings;

	Nodes(JdbcClient jdbc, NodeSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * All nodes of the last week, those that spoke last first.
	 * @return the nodes
	 */
	public List<Node> all() {
		return this.jdbc.sql("""
				select node_id, name, host, pid, version_text, started_at, last_seen, stopped_at, release_hash, skew_ms,
				unix_timestamp() as db_now from node order by last_seen desc, started_at desc, node_id""")
			.query((row, number) -> node(row))
			.list();
	}

	/**
	 * The nodes that give signs of life.
	 * @return the nodes; empty only where none beats, as in a test
	 */
	public List<Node> alive() {
		return all().stream().filter(Node::alive).toList();
	}

	private Node node(ResultSet row) throws SQLException {
		@Nullable Long stopped = row.getObject("stopped_at", Long.class);
		@Nullable Long skewMillis = row.getObject("skew_ms", Long.class);
		Instant lastSeen = Instant.ofEpochSecond(row.getLong("last_seen"));
		Duration silence = Duration.ofSeconds(Math.max(0, row.getLong("db_now") - lastSeen.getEpochSecond()));
		@Nullable Duration skew = (skewMillis != null) ? Duration.ofMillis(skewMillis) : null;
		return new Node(row.getString("node_id"), row.getString("name"), row.getString("host"), row.getLong("pid"),
				row.getString("version_text"), state(stopped, silence),
				Instant.ofEpochSecond(row.getLong("started_at")), lastSeen, silence,
				(stopped != null) ? Instant.ofEpochSecond(stopped) : null, row.getString("release_hash"), skew,
				skew != null && skew.abs().compareTo(NodeSettings.MAX_SKEW) > 0);
	}

	private Node.State state(@Nullable Long stopped, Duration silence) {
		if (stopped != null) {
			return Node.State.STOPPED;
		}
		return (silence.compareTo(this.settings.silentAfter()) > 0) ? Node.State.SILENT : Node.State.ALIVE;
	}

}
