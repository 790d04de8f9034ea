package vn.dondoc.notification.handover;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose fault a failure is.
 */
class FailureCauseTests {

	@ParameterizedTest
	@ValueSource(strings = { "The server said at recipient: 550 5.1.1 <a@x.example>: Recipient address rejected",
			"The server said at recipient: 550 No such user here", "Came back: 5.1.10 smtp; 556 5.1.10 no mail",
			"The server said at dot: 550-5.1.1 no such user", "Came back: 5.2.1 smtp; 550 mailbox disabled",
			"Came back: 5.4.4 Host or domain name not found", "The server said at recipient: 553 mailbox name" })
	void theAddress(String said) {
		assertThat(FailureCause.isAddress(said)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "The server said at recipient: 552 5.2.2 Mailbox full",
			"The server said at data: 550 spam", "The server said at dot: 554 5.7.1 blocked by policy",
			"Came back: 5.3.4 message too big", "Given up after 5 days: The server said at recipient: 450 4.1.1",
			"Given up after 5 days: 550 5.1.1", "The server said at recipient: 550 5.7.26 unauthenticated",
			"Found in /var/log/mail.log at 2022-07-01T00:00:00Z: bounced (5.7.1)", "", "10.5.1.1", "15.1.1 said" })
	void somethingElse(String said) {
		assertThat(FailureCause.isAddress(said)).isFalse();
	}

}
