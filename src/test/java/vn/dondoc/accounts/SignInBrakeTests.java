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
			assertThat(attempt("hoa", "10.0.0.1")).isZero();
		}
		assertThat(attempt("hoa", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void eachFurtherFailureDoublesTheWaitUpToFiveMinutes() {
		fail("hoa", "10.0.0.1", 5);
		for (int seconds : new int[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300 }) {
			Duration wait = attempt("hoa", "10.0.0.1");
			assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
			this.clock.step(wait);
			assertThat(attempt("hoa", "10.0.0.1")).isZero();
		}
	}

	@Test
	void aNameInCapitalsIsTheSameName() {
		fail("hoa", "10.0.0.1", 5);
		assertThat(attempt(" HOA", "10.0.0.1")).isPositive();
	}

	@Test
	void aFewFailuresElsewhereConcernNobody() {
		fail("hoa", "10.0.0.1", 5);
		assertThat(attempt("hoa", "10.0.0.2")).isZero();
		assertThat(attempt("lan", "10.0.0.1")).isZero();
	}

	@Test
	void whereManyFailedEachVisitorWaitsOnceForAShortTimeThatIsTheirs() {
		for (int i = 0; i < SignInBrake.MANY; i++) {
			attempt("hoa", "10.0.1." + i);
			attempt("name" + i, "10.0.0.1");
		}
		assertThat(attempt("lan", "10.0.2.2")).isZero();
		for (String[] visitor : new String[][] { { "hoa", "10.0.2.1" }, { "lan", "10.0.0.1" } }) {
			assertThat(attempt(visitor[0], visitor[1])).isEqualTo(SignInBrake.ONCE);
			this.clock.step(SignInBrake.ONCE);
			attempt(visitor[0], "10.0.3.1");
			assertThat(attempt(visitor[0], visitor[1])).isZero();
		}
	}

	@Test
	void aKnownBrowserWaitsForItsOwnFailuresAlone() {
		fail("hoa", "10.0.0.1", SignInBrake.MANY);
		for (int i = 0; i < SignInBrake.MANY; i++) {
			attempt("hoa", "10.0.1." + i);
		}
		Visitor known = new Visitor("hoa", "10.0.0.1", "device");
		for (int i = 0; i < SignInBrake.FREE; i++) {
			assertThat(this.brake.attempt(known)).isZero();
		}
		assertThat(this.brake.attempt(known)).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void successForgivesTheVisitor() {
		fail("hoa", "10.0.0.1", 5);
		this.brake.succeeded(visitor("hoa", "10.0.0.1"));
		assertThat(attempt("hoa", "10.0.0.1")).isZero();
	}

	@Test
	void successForgivesTheAddressOnlyOnce() {
		for (int i = 0; i < SignInBrake.MANY; i++) {
			attempt("name" + i, "10.0.0.1");
		}
		this.brake.succeeded(visitor("name0", "10.0.0.1"));
		assertThat(attempt("one", "10.0.0.1")).isZero();
		assertThat(attempt("two", "10.0.0.1")).isPositive();
	}

	@Test
	void anHourOfRestForgives() {
		fail("hoa", "10.0.0.1", 5);
		this.clock.step(SignInBrake.REST);
		assertThat(attempt("hoa", "10.0.0.1")).isZero();
		assertThat(attempt("hoa", "10.0.0.1")).isZero();
	}

	@Test
	void memoryStaysBounded() {
		for (int i = 0; i < 30_000; i++) {
			attempt("name" + i, "address" + i);
		}
		assertThat(this.brake.remembered()).isLessThanOrEqualTo(10_000);
	}

	private void fail(String username, String address, int times) {
		for (int i = 0; i < times; i++) {
			attempt(username, address);
		}
	}

	private Duration attempt(String username, String address) {
		return this.brake.attempt(visitor(username, address));
	}

	private static Visitor visitor(String username, String address) {
		return new Visitor(Visitor.account(username), address, null);
	}

}
