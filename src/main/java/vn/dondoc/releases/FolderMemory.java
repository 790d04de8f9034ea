package vn.dondoc.releases;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.ThisNode;

/**
 * What this node saw last in its rule folder. Kept, so that a text which is still in the
 * folder after a roll back is not submitted again, not even after a restart.
 */
@Component
class FolderMemory {

	private final JdbcClient jdbc;

	private final String node;

	FolderMemory(JdbcClient jdbc, ThisNode node) {
		this.jdbc = jdbc;
		this.node = node.name();
	}

	/**
	 * What was seen last; empty for a node that has never looked.
	 */
	Optional<Seen> seen() {
		return this.jdbc.sql("select release_hash, candidate_no from rule_folder where node_name = ?")
			.param(this.node)
			.query((row, number) -> new Seen(row.getString("release_hash"), row.getLong("candidate_no")))
			.optional();
	}

	/**
	 * Keeps what is seen now. Whoever calls it holds the {@link ReleaseLock}.
	 */
	void see(String hash, long latestCandidate) {
		int updated = this.jdbc.sql("update rule_folder set release_hash = ?, candidate_no = ? where node_name = ?")
			.params(hash, latestCandidate, this.node)
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into rule_folder (release_hash, candidate_no, node_name) values (?, ?, ?)")
				.params(hash, latestCandidate, this.node)
				.update();
		}
	}

	/**
	 * What a node saw last.
	 *
	 * @param hash the hash of the folder
	 * @param latestCandidate the newest candidate by then; 0 when there was none
	 */
	record Seen(String hash, long latestCandidate) {
	}

}
