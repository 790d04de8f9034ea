package vn.dondoc.releases;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import vn.dondoc.nodes.Unending;
import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

/**
 * The rule folder is looked at again whatever a look ended in.
 */
class FolderWatchTests {

	@Test
	void noFailureEndsTheWatchNotEvenAnErrorAndEachIsCounted() {
		Rulebooks rulebooks = mock();
		willThrow(new IllegalStateException("no folder")).willThrow(new OutOfMemoryError("no memory"))
			.willThrow(new NoClassDefFoundError("vn/test/Gone"))
			.willDoNothing()
			.given(rulebooks)
			.look();
		long before = Unending.failures();
		FolderWatch watch = new FolderWatch(rulebooks, new RulesProperties(Path.of("rules"), Activation.AUTOMATIC, 0.5,
				1, FailingScenarios.TELL, Duration.ZERO, Duration.ofSeconds(1)));
		watch.start();
		try {
			verify(rulebooks, timeout(10_000).atLeast(4)).look();
			assertThat(Unending.failures() - before).isGreaterThanOrEqualTo(3);
		}
		finally {
			watch.stop();
		}
	}

}
