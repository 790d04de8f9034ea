package vn.dondoc.releases;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Settings that cannot be meant.
 */
class RulesPropertiesTests {

	@ParameterizedTest
	@CsvSource({ "-0.1, 2s, 10s, hold-share", "NaN, 2s, 10s, hold-share", "0.5, -1s, 10s, settle",
			"0.5, 61s, 10s, settle", "0.5, 2s, 999ms, watch", "0.5, 2s, -1s, watch" })
	void areNamed(double share, String settle, String watch, String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(share, settle, watch))
			.withMessageStartingWith("dondoc.rules." + name + " is ")
			.withMessageContaining("; expected ");
	}

	@Test
	void whatIsAtTheEdgeMayBeMeant() {
		assertThatNoException().isThrownBy(() -> properties(0, "0s", "0s"));
		assertThatNoException().isThrownBy(() -> properties(2, "60s", "1s"));
	}

	private static RulesProperties properties(double share, String settle, String watch) {
		return new RulesProperties(Path.of("rules"), Activation.AUTOMATIC, share, 1, FailingScenarios.TELL,
				duration(settle), duration(watch));
	}

	private static Duration duration(String text) {
		return org.springframework.boot.convert.DurationStyle.SIMPLE.parse(text);
	}

}
