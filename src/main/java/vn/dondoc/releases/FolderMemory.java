package vn.dondoc.releases;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.ThisNode;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;

/**
 * What this node saw last in its rule folder, and which folder its changes are counted
 * from. Kept, so that a text which is still in the folder after a roll back is not
 * submitted again, not even after a restart.
 */
@Component
class FolderMemory {

	// What was decided about is done with; what waits or was refused is still to come
	private static final Set<State> TAKEN = Set.of(State.ACTIVATED, State.REJECTED);

	private final JdbcClient jdbc;

	private final StoredCandidates candidates;

	private final String node;

	FolderMemory(JdbcClient jdbc, StoredCandidates candidates, ThisNode node) {
		this.jdbc = jdbc;
		this.candidates = candidates;
		this.node = node.name();
	}

	/**
	 * What was seen last; empty for a node that has never looked.
	 */
	Optional<Seen> seen() {
		return this.jdbc.sql("select release_hash, base_hash, candidate_no from rule_folder where node_name = ?")
			.param(this.node)
			.query((row, number) -> new Seen(row.getString("release_hash"), row.getString("base_hash"),
					row.getLong("candidate_no")))
			.optional();
	}

	/**
	 * The folder that changes are counted from: the last whose wish went live, was
	 * rejected, or was no wish. For a node that has never looked, that of any node.
	 * @return its hash; {@code null} when there never was one
	 */
	@Nullable String base() {
		Optional<Seen> seen = seen();
		if (seen.isEmpty()) {
			return this.candidates.findFirstByOriginAndStateInOrderByIdDesc(Origin.DISK, TAKEN)
				.map(StoredCandidate::folder)
				.orElse(null);
		}
		return taken(seen.get().hash()) ? seen.get().hash() : seen.get().base();
	}

	private boolean taken(String folder) {
		return this.candidates.findFirstByFolderOrderByIdDesc(folder)
			.filter((candidate) -> TAKEN.contains(candidate.state()))
			.isPresent();
	}

	/**
	 * Keeps what is seen now. Whoever calls it holds the {@link ReleaseLock}.
	 * @param hash the hash of the folder
	 * @param base the hash of the folder that changes are counted from
	 * @param latestCandidate the newest candidate; 0 when there is none
	 */
	void see(String hash, @Nullable String base, long latestCandidate) {
		int updated = write("update rule_folder set release_hash = :hash, base_hash = :base, candidate_no = :latest "
				+ "where node_name = :node", hash, base, latestCandidate);
		if (updated == 0) {
			write("insert into rule_folder (release_hash, base_hash, candidate_no, node_name) "
					+ "values (:hash, :base, :latest, :node)", hash, base, latestCandidate);
		}
	}

	private int write(String sql, String hash, @Nullable String base, long latestCandidate) {
		return this.jdbc.sql(sql)
			.param("hash", hash)
			.param("base", base)
			.param("latest", latestCandidate)
			.param("node", this.node)
			.update();
	}

	/**
	 * What a node saw last.
	 *
	 * @param hash the hash of the folder
	 * @param base the hash of the folder that changes are counted from, unless what the
	 * folder wished for has been decided since; {@code null} when there is none
	 * @param latestCandidate the newest candidate by then; 0 when there was none
	 */
	record Seen(String hash, @Nullable String base, long latestCandidate) {
	}

}
