package vn.dondoc.runs;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

/**
 * The hold on a shard is renewed again whatever a renewal ended in.
 */
class ShardKeeperTests {

	@Test
	void noFailureEndsTheKeepingNotEvenAnError() {
		ShardTable shards = mock();
		given(shards.renew(any(), any())).willThrow(new IllegalStateException("no database"))
			.willThrow(new OutOfMemoryError("no memory"))
			.willReturn(true);
		ShardClaim claim = new ShardClaim(1, 1, 1, List.of("A"));
		try (ShardKeeper keeper = new ShardKeeper(shards, claim, Duration.ofMillis(15), Duration.ofMinutes(1))) {
			verify(shards, timeout(10_000).atLeast(4)).renew(any(), any());
			assertThat(keeper.lost()).isFalse();
		}
	}

}
