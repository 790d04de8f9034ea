package vn.dondoc.delivery;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose fault a failure is.
 */
class FailureCauseTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "true | 550 5.1.1 <a@x.example>: Recipient address rejected", "true | 550 No such user here",
					"false | 5.1.10 smtp; 556 5.1.10 no mail", "false | 550-5.1.1 no such user",
					"false | 5.2.1 smtp; 550 mailbox disabled", "false | 5.4.4 Host or domain name not found",
					"true | 553 mailbox name" })
	void theAddress(boolean atRecipient, String said) {
		assertThat(FailureCause.isAddress(said, atRecipient)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "true | 552 5.2.2 Mailbox full", "false | 550 spam", "false | 554 5.7.1 blocked by policy",
					"false | 5.3.4 message too big", "true | 550 5.7.26 unauthenticated", "false | bounced (5.7.1)",
					"false | ''", "false | 10.5.1.1", "false | 15.1.1 said" })
	void somethingElse(boolean atRecipient, String said) {
		assertThat(FailureCause.isAddress(said, atRecipient)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ADDRESS_REFUSED, true", "ADDRESS_CAME_BACK, true", "RECIPIENT_REFUSED, false", "CAME_BACK, false",
			"MESSAGE_REFUSED, false" })
	void whatWasKeptTellsWhoseFaultItWas(DeliveryReason reason, boolean address) {
		assertThat(DeliveryReason.blamesAddress(reason.with("550 5.1.1 no such user"))).isEqualTo(address);
	}

	@Test
	void whatWasGivenUpIsNotTheAddressesFaultWhateverWasSaid() {
		Reason last = DeliveryReason.ADDRESS_REFUSED.with("550 5.1.1");
		assertThat(DeliveryReason.blamesAddress(DeliveryReason.GIVEN_UP.with(Duration.ofDays(5), last))).isFalse();
	}

}
