package vn.dondoc.accounts;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInBrakeTests {

	private final SteppingClock clock = new SteppingClock();

	private final SignInBrake brake = new SignInBrake(this.clock);

	@Test
	void fiveAttemptsAreFree() {
		for (int i = 0; i < SignInBrake.FREE; i++) {
			assertThat(this.brake.attempt("hoa", "10.0.0." + i)).isZero();
		}
		assertThat(this.brake.attempt("hoa", "10.0.0.9")).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void eachFurtherFailureDoublesTheWaitUpToFiveMinutes() {
		fail("hoa", "10.0.0.1", 5);
		for (int seconds : new int[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300 }) {
			Duration wait = this.brake.attempt("hoa", "10.0.0.1");
			assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
			this.clock.step(wait);
			assertThat(this.brake.attempt("hoa", "10.0.0.1")).isZero();
		}
	}

	@Test
	void aNameInCapitalsIsTheSameName() {
		fail("hoa", "10.0.0.1", 5);
		assertThat(this.brake.attempt(" HOA", "10.0.0.2")).isPositive();
	}

	@Test
	void anAddressThatTriesManyNamesWaitsToo() {
		for (int i = 0; i < SignInBrake.FREE; i++) {
			this.brake.attempt("name" + i, "10.0.0.1");
		}
		assertThat(this.brake.attempt("another", "10.0.0.1")).isPositive();
		assertThat(this.brake.attempt("another", "10.0.0.2")).isZero();
	}

	@Test
	void successForgivesTheAccount() {
		fail("hoa", "10.0.0.1", 4);
		this.brake.attempt("hoa", "10.0.0.1");
		this.brake.succeeded("hoa", "10.0.0.1");
		assertThat(this.brake.attempt("hoa", "10.0.0.2")).isZero();
	}

	@Test
	void successForgivesTheAddressOnlyOnce() {
		for (int i = 0; i < 4; i++) {
			this.brake.attempt("name" + i, "10.0.0.1");
		}
		this.brake.attempt("own", "10.0.0.1");
		this.brake.succeeded("own", "10.0.0.1");
		assertThat(this.brake.attempt("name5", "10.0.0.1")).isZero();
		assertThat(this.brake.attempt("name6", "10.0.0.1")).isPositive();
	}

	@Test
	void memoryStaysBounded() {
		for (int i = 0; i < 30_000; i++) {
			this.brake.attempt("name" + i, "address" + i);
		}
		assertThat(this.brake.remembered()).isLessThanOrEqualTo(10_000);
	}

	private void fail(String username, String address, int times) {
		for (int i = 0; i < times; i++) {
			this.brake.attempt(username, address);
		}
	}

}
