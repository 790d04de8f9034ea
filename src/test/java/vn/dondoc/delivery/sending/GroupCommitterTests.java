package vn.dondoc.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import vn.dondoc.delivery.channel.ClaimedMail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The one thread that commits for all goes on whatever a commit ended in.
 */
class GroupCommitterTests {

	@Test
	@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
	void anErrorRefusesTheDotAtHandAndTheNextIsCommitted() {
		ClaimedMail claim = new ClaimedMail(1, 1, "a@b.example", LocalDate.EPOCH, "DIGEST", 0, Instant.EPOCH,
				new byte[0]);
		GroupCommitWriter writer = mock();
		LeaseClock leases = mock();
		given(leases.now()).willReturn(Instant.EPOCH);
		given(writer.write(anyList(), anyList(), any())).willThrow(new OutOfMemoryError("no memory"))
			.willReturn(Set.of(claim));
		try (GroupCommitter committer = new GroupCommitter(writer, leases, Clock.systemUTC(), Duration.ofMinutes(5))) {
			assertThatException().isThrownBy(() -> committer.dot(claim)).withMessageContaining("Not committed");
			assertThat(committer.isFailing()).isTrue();
			assertThat(committer.dot(claim)).isTrue();
		}
	}

}
