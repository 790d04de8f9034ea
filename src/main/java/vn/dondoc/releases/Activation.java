package vn.dondoc.releases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A release going live.
 *
 * @param id its number; a later one has a larger number
 * @param release the hash of the release
 * @param at when
 * @param actor who wanted it: the author of the candidate
 * @param approver who approved it; {@code null} when it needed no approval
 * @param comment what the author said; may be empty
 * @param candidate the candidate; {@code null} for what went live before there were
 * candidates
 */
public record Activation(long id, String release, Instant at, String actor, @Nullable String approver, String comment,
		@Nullable Long candidate) {
}
