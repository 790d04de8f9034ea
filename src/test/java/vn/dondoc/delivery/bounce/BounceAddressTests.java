package vn.dondoc.delivery.bounce;

import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.dondoc.registry.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * An address that says which mail came back, and that nobody else can make.
 */
class BounceAddressTests {

	private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.@_ ";

	private final BounceAddress address = new BounceAddress("bounce@dondoc.example", "a secret of the house");

	@Test
	void itNamesTheMailAndFitsAnEnvelope() {
		for (long message : new long[] { 1, 42, 123_456_789L, 999_999_999_999_999_999L }) {
			String text = this.address.of(message);
			assertThat(text).startsWith("bounce+" + message + "-");
			assertThat(text.indexOf('@')).isLessThanOrEqualTo(64);
			assertThat(Mailbox.of(text)).contains(text);
			assertThat(this.address.read(text)).hasValue(message);
			assertThat(this.address.read(text.toUpperCase(Locale.ROOT))).hasValue(message);
		}
	}

	@Test
	void anyChangeIsRefused() {
		Random random = new Random(54);
		for (int i = 0; i < 20_000; i++) {
			long message = 1L + random.nextInt(1_000_000);
			String text = this.address.of(message);
			StringBuilder changed = new StringBuilder(text);
			int at = random.nextInt(text.length());
			char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
			switch (random.nextInt(3)) {
				case 0 -> changed.setCharAt(at, other);
				case 1 -> changed.insert(at, other);
				default -> changed.deleteCharAt(at);
			}
			if (!changed.toString().strip().equalsIgnoreCase(text)) {
				assertThat(this.address.read(changed.toString())).as("%s", changed).isEmpty();
			}
		}
	}

	@Test
	void theSignatureOfOneMailIsWorthNothingForAnotherNorUnderAnotherSecret() {
		String one = this.address.of(1);
		assertThat(this.address.read(one.replace("+1-", "+2-"))).isEmpty();
		assertThat(new BounceAddress("bounce@dondoc.example", "another secret, as long").read(one)).isEmpty();
		assertThat(this.address.read("bounce@dondoc.example")).isEmpty();
		assertThat(this.address.read("bounce+1-@dondoc.example")).isEmpty();
		assertThat(this.address.read("x".repeat(1_000_000))).isEmpty();
	}

	@Test
	void settingsThatCannotWorkAreRefusedAtTheStart() {
		for (String bad : new String[] { "no address", "a+b@x.example", "much-too-long-for-a-number@x.example", "" }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new BounceSettings(bad, null, null, "", java.time.Duration.ofMinutes(5)))
				.withMessageContaining("dondoc.mail.bounce.address");
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BounceSettings(null, "short", null, "", java.time.Duration.ofMinutes(5)))
			.withMessageContaining("dondoc.mail.bounce.secret");
	}

}
