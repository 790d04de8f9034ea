package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import vn.dondoc.calendar.LetterDays;
import vn.dondoc.notices.digest.Digest;

/**
 * Freezes the digests of a day, one recipient at a time: what fails for one recipient
 * keeps nobody else waiting, and is tried again next time.
 */
@Component
public class Digests {

	private static final Logger logger = LoggerFactory.getLogger(Digests.class);

	private final Notices notices;

	private final DigestFreezer freezer;

	private final Unaddressed unaddressed;

	private final LetterDays letterDays;

	private final Clock clock;

	Digests(Notices notices, DigestFreezer freezer, Unaddressed unaddressed, LetterDays letterDays, Clock clock) {
		this.notices = notices;
		this.freezer = freezer;
		this.unaddressed = unaddressed;
		this.letterDays = letterDays;
		this.clock = clock;
	}

	/**
	 * Freezes what today owes.
	 * @return how many digests were put together
	 */
	public int freezeToday() {
		LocalDate today = LocalDate.now(this.clock);
		if (!this.letterDays.include(today)) {
			return 0;
		}
		this.unaddressed.addressAgain(today);
		int frozen = 0;
		for (String recipient : this.notices.recipientsWaiting(today, Digest.PURPOSE)) {
			frozen += freeze(recipient, today) ? 1 : 0;
		}
		return frozen;
	}

	private boolean freeze(String recipient, LocalDate day) {
		try {
			return this.freezer.freeze(recipient, day);
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("The digest of " + day + " to " + recipient + " was put together by another node", ex);
		}
		catch (RuntimeException ex) {
			logger.error("The digest of " + day + " to " + recipient
					+ " could not be put together; what it owes keeps waiting", ex);
		}
		return false;
	}

}
