package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.notification.sending.Utc;
import vn.dondoc.runs.Trouble;

/**
 * Freezes what one admin is to be told: the same trouble once a day, and once that it is
 * over. The unique key of messages keeps both.
 */
@Component
class TroubleFreezer {

	private final OutgoingMessages messages;

	private final TroubleMail mail;

	private final Clock clock;

	TroubleFreezer(OutgoingMessages messages, TroubleMail mail, Clock clock) {
		this.messages = messages;
		this.mail = mail;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void freeze(String admin, LocalDate day, Trouble trouble) {
		TroubleKey key = TroubleKey.of(trouble);
		if (!trouble.points().isEmpty()) {
			freeze(admin, day, key.trouble(), trouble);
		}
		else if (trouble.allIsWell()) {
			this.messages.toldOfTrouble(admin, Limit.of(1))
				.stream()
				.filter(TroubleKey::isTrouble)
				.forEach((last) -> freeze(admin, day, TroubleKey.well(last), trouble));
		}
	}

	private void freeze(String admin, LocalDate day, String purpose, Trouble trouble) {
		if (!this.messages.existsByRecipientAndDigestDayAndPurpose(admin, day, purpose)) {
			TroubleMail.Frozen frozen = this.mail.freeze(admin, day, purpose, trouble);
			this.messages.saveAndFlush(OutgoingMessage.toAdmin(frozen.envelope(), frozen.mail(), Utc.now(this.clock)));
		}
	}

}
