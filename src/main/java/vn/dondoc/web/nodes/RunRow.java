package vn.dondoc.web.nodes;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.runs.Run;
import vn.dondoc.runs.Shard;

/**
 * A run and who did what part of it.
 *
 * @param run the run
 * @param parts its parts
 */
record RunRow(Run run, List<Part> parts) {

	/**
	 * A part of a run.
	 *
	 * @param shard the part
	 * @param node who holds it or did it, as people call it; {@code null} before it was
	 * first taken
	 */
	record Part(Shard shard, @Nullable String node) {
	}

}
