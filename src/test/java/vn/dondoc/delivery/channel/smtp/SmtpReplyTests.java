package vn.dondoc.delivery.channel.smtp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.channel.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpReplyTests {

	@ParameterizedTest
	@CsvSource({
			// for now, at every step
			"SENDER, 450 busy, REFUSED_FOR_NOW", "RECIPIENT, 450 4.2.1 busy, REFUSED_FOR_NOW",
			"RECIPIENT, 451 greylisted, REFUSED_FOR_NOW", "RECIPIENT, 452 4.2.2 full, REFUSED_FOR_NOW",
			"DATA, 451 later, REFUSED_FOR_NOW", "DOT, 451 4.7.1 later, REFUSED_FOR_NOW",
			"DOT, 452 4.3.1 no space, REFUSED_FOR_NOW", "DOT, 454 4.7.0 not now, REFUSED_FOR_NOW",
			"SENDER, 421 closing, REFUSED_FOR_NOW", "RECIPIENT, 421 4.3.2 closing, REFUSED_FOR_NOW",
			"DOT, 421 closing, REFUSED_FOR_NOW",
			// the code says for good, the status says for now
			"RECIPIENT, 550 4.2.1 contradictory, REFUSED_FOR_NOW", "DOT, 554 4.7.1 contradictory, REFUSED_FOR_NOW",
			// and the other way round
			"RECIPIENT, 450 5.1.1 contradictory, REFUSED_FOR_NOW",
			// the recipient
			"RECIPIENT, 550 no such user, ADDRESS_REFUSED", "RECIPIENT, 550 5.1.1 no such user, ADDRESS_REFUSED",
			"RECIPIENT, 551 moved, ADDRESS_REFUSED", "RECIPIENT, 553 5.1.3 bad address, ADDRESS_REFUSED",
			"RECIPIENT, 554 5.7.1 no entry, RECIPIENT_REFUSED", "RECIPIENT, 501 5.1.3 syntax, ADDRESS_REFUSED",
			"RECIPIENT, 556 5.1.10 null MX, ADDRESS_REFUSED", "RECIPIENT, 521 no mail, RECIPIENT_REFUSED",
			// a full mailbox empties
			"RECIPIENT, 552 full, MAILBOX_FULL", "RECIPIENT, 552 5.2.2 full, MAILBOX_FULL",
			"RECIPIENT, 550 5.2.2 full, MAILBOX_FULL", "DOT, 552 5.2.2 full, MAILBOX_FULL",
			// the message
			"DATA, 554 no, MESSAGE_REFUSED", "DATA, 550 5.7.1 no, MESSAGE_REFUSED",
			"DOT, 550 5.7.1 spam, MESSAGE_REFUSED", "DOT, 552 5.3.4 too big, MESSAGE_REFUSED",
			"DOT, 553 no, MESSAGE_REFUSED", "DOT, 554 5.6.0 malformed, MESSAGE_REFUSED",
			// what is ours to mend
			"SENDER, 550 not you, SENDER_REFUSED", "SENDER, 553 5.1.8 unknown domain, SENDER_REFUSED",
			"SENDER, 554 5.7.1 denied, SENDER_REFUSED", "SENDER, 552 5.3.4 too big, SENDER_REFUSED",
			"RECIPIENT, 550 5.1.8 bad sender, SENDER_REFUSED", "RECIPIENT, 550 5.1.7 bad sender, SENDER_REFUSED",
			"SENDER, 530 5.7.0 log in first, CREDENTIALS_REFUSED", "RECIPIENT, 530 log in first, CREDENTIALS_REFUSED",
			"SENDER, 534 5.7.9 too weak, CREDENTIALS_REFUSED", "SENDER, 535 5.7.8 wrong, CREDENTIALS_REFUSED",
			"SENDER, 538 5.7.11 TLS first, CREDENTIALS_REFUSED", "RECIPIENT, 550 5.7.8 wrong, CREDENTIALS_REFUSED",
			"SENDER, 500 what, PROTOCOL_TROUBLE", "SENDER, 502 what, PROTOCOL_TROUBLE",
			"RECIPIENT, 503 5.5.1 order, PROTOCOL_TROUBLE", "DATA, 503 order, PROTOCOL_TROUBLE",
			"RECIPIENT, 504 what, PROTOCOL_TROUBLE", "DOT, 500 what, PROTOCOL_TROUBLE",
			"SENDER, 354 go, PROTOCOL_TROUBLE", "DATA, 250 ok, PROTOCOL_TROUBLE",
			"RECIPIENT, 199 what, PROTOCOL_TROUBLE",
			// an answer that is none leaves it open whether the message was taken
			"DOT, 354 go, NO_ANSWER", "DOT, 199 what, NO_ANSWER" })
	void everyReplyHasItsReason(Phase phase, String text, DeliveryReason reason) {
		Verdict verdict = new SmtpReply(phase, Integer.parseInt(text.substring(0, 3)), text).verdict();
		assertThat(verdict.reason()).isEqualTo(reason);
		assertThat(verdict.detail().arguments()).contains(text);
	}

	@ParameterizedTest
	@CsvSource({ "SENDER, CONNECTION_LOST", "RECIPIENT, CONNECTION_LOST", "DATA, CONNECTION_LOST",
			"TEXT, CONNECTION_LOST", "DOT, NO_ANSWER" })
	void noReplyIsALossBeforeTheDotAndADoubtAfterIt(Phase phase, DeliveryReason reason) {
		assertThat(new SmtpReply(phase, 0, "reset").verdict().reason()).isEqualTo(reason);
		assertThat(new SmtpReply(phase, -1, "reset").verdict().reason()).isEqualTo(reason);
	}

	@Test
	void nothingIsLostForGoodByWhatIsNoRefusalForGood() {
		for (Phase phase : Phase.values()) {
			for (int code = 400; code < 500; code++) {
				assertThat(new SmtpReply(phase, code, code + " later").verdict().reason())
					.isEqualTo(DeliveryReason.REFUSED_FOR_NOW);
			}
		}
		for (int code = 500; code < 600; code++) {
			assertThat(new SmtpReply(Phase.SENDER, code, code + " no").verdict().state().name()).isEqualTo("DEFERRED");
		}
	}

}
