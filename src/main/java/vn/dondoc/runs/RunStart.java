package vn.dondoc.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * What a run is opened with.
 *
 * @param on its logical date
 * @param reason what woke it
 * @param requestedBy who asked for it; {@code null} when nobody did
 * @param release the hash of the release that all its shards run; {@code null} when there
 * are no rules that could run
 * @param calendar the hash of the calendar that all its shards reckon by
 * @param problems what is wrong before it begins
 * @param shards the units of each shard
 * @param unlessSince when given, the run is wanted only if none of its date has begun
 * since then
 */
record RunStart(LocalDate on, Run.Reason reason, @Nullable String requestedBy, @Nullable String release,
		String calendar, List<Reason> problems, List<List<String>> shards, @Nullable Instant unlessSince) {
}
