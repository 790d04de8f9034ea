package vn.dondoc.runs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Chunks;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.runs.ChunkWriter.ShardRecord;

/**
 * The steps of a shard: units in chunks, each evaluated on its own thread and written in
 * its own transaction, so that memory does not grow with the number of duties.
 */
@Component
class RunSteps {

	private static final int MOST_UNITS_A_CHUNK = 200;

	private static final int FEWEST_UNITS_A_CHUNK = 20;

	private static final int THREADS = 2;

	private final ChunkReader reader;

	private final ChunkWriter writer;

	RunSteps(ChunkReader reader, ChunkWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/**
	 * Evaluates units in their order and writes what came of it.
	 * @param run the run
	 * @param units the units
	 * @param evaluator puts the questions
	 * @param stop when to stop; nothing is written after that
	 * @param record takes what was done with each chunk, in the transaction that did it
	 * @return how many units were done with, from the first
	 */
	int evaluate(RunStamp run, List<OrgUnit> units, Evaluator evaluator, BooleanSupplier stop, ShardRecord record) {
		Iterator<List<OrgUnit>> chunks = new UntilTimeIsUp<>(chunks(units), stop);
		int[] done = new int[1];
		Chunks.inOrder(chunks, THREADS, (chunk) -> this.reader.read(chunk, evaluator, run, stop), (found) -> {
			for (Followed part : found) {
				if (!stop.getAsBoolean() && this.writer.write(run, part, record, stop)) {
					done[0] += part.units().size();
				}
			}
		});
		return done[0];
	}

	// A small shard is one chunk; a larger one gives both threads something to do
	private static Iterator<List<OrgUnit>> chunks(List<OrgUnit> units) {
		int size = Math.min(MOST_UNITS_A_CHUNK, Math.max(FEWEST_UNITS_A_CHUNK, (units.size() + THREADS - 1) / THREADS));
		List<List<OrgUnit>> chunks = new ArrayList<>();
		for (int from = 0; from < units.size(); from += size) {
			chunks.add(units.subList(from, Math.min(units.size(), from + size)));
		}
		return chunks.iterator();
	}

}
