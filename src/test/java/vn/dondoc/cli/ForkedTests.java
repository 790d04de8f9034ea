package vn.dondoc.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands as a process of their own, on a machine that knows nothing of UTF-8.
 */
class ForkedTests {

	@Test
	void dataIsUtf8InAnyLocale() throws Exception {
		Printed forked = Forked.java(Path.of(""), "duties", "--as-of", "2022-07-01", "--format", "csv");
		assertThat(forked.status()).isZero();
		assertThat(forked.messages()).isEmpty();
		assertThat(forked.out()).contains("security-level-approval,1.đ,").isEqualTo(inThisJvm());
	}

	private static String inThisJvm() {
		return Printed.by("duties", "--as-of", "2022-07-01", "--format", "csv").out();
	}

}
