package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.nodes.Utc;
import vn.dondoc.notices.digest.Reader;
import vn.dondoc.runs.Trouble;

/**
 * Freezes what one admin is to be told: the same trouble once a day, and once that it is
 * over. The unique key of messages keeps both.
 */
@Component
class TroubleFreezer {

	private final FrozenLetters letters;

	private final TroubleMail mail;

	private final Clock clock;

	TroubleFreezer(FrozenLetters letters, TroubleMail mail, Clock clock) {
		this.letters = letters;
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
			this.letters.toldOfTrouble(admin, Limit.of(1))
				.stream()
				.filter(TroubleKey::isTrouble)
				.forEach((last) -> freeze(admin, day, TroubleKey.well(last), trouble));
		}
	}

	private void freeze(String admin, LocalDate day, String purpose, Trouble trouble) {
		if (!this.letters.existsByRecipientAndDigestDayAndPurpose(admin, day, purpose)) {
			TroubleMail.Frozen frozen = this.mail.freeze(admin, day, purpose, trouble);
			this.letters.saveAndFlush(
					FrozenLetter.of(frozen.envelope(), Reader.admin(admin), frozen.mail(), Utc.now(this.clock)));
		}
	}

}
