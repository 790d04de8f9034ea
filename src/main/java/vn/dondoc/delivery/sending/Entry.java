package vn.dondoc.delivery.sending;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.channel.ClaimedMail;

/**
 * What a connection has to say to the {@link GroupCommitter}.
 *
 * @param claim the message
 * @param settlement what became of it; {@code null} when its final dot is about to be
 * written
 * @param done whether the claim still held, once that is committed
 * @param since when it was said, by {@link System#nanoTime()}
 */
record Entry(ClaimedMail claim, @Nullable Settlement settlement, CompletableFuture<Boolean> done, long since) {

	static Entry dot(ClaimedMail claim) {
		return new Entry(claim, null, new CompletableFuture<>(), System.nanoTime());
	}

	static Entry settlement(Settlement settlement) {
		return new Entry(settlement.claim(), settlement, new CompletableFuture<>(), System.nanoTime());
	}

	/**
	 * Nothing more will be said.
	 */
	static Entry end(CompletableFuture<Boolean> done) {
		return new Entry(Ticket.LAST.claim(), null, done, 0);
	}

	Stream<ClaimedMail> dots() {
		return (this.settlement == null) ? Stream.of(this.claim) : Stream.empty();
	}

	Stream<Settlement> settlements() {
		return Stream.ofNullable(this.settlement);
	}

}
