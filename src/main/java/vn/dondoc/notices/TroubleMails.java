package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.Troubles;

/**
 * Tells the admins when a run or a rule file is in trouble, and when all is well again.
 * What is wrong is looked up, not waited for, so that nothing is lost with a process that
 * ends. What fails here keeps no other mail waiting.
 */
@Component
public class TroubleMails {

	private static final Logger logger = LoggerFactory.getLogger(TroubleMails.class);

	private final Troubles troubles;

	private final TroubleFreezer freezer;

	private final AdminSettings settings;

	private final Clock clock;

	TroubleMails(Troubles troubles, TroubleFreezer freezer, AdminSettings settings, Clock clock) {
		this.troubles = troubles;
		this.freezer = freezer;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Freezes what the admins are to be told now: the same trouble once a day.
	 */
	public void tell() {
		if (this.settings.admins().isEmpty()) {
			return;
		}
		try {
			Trouble trouble = this.troubles.now();
			LocalDate today = LocalDate.now(this.clock);
			this.settings.admins().forEach((admin) -> tell(admin, today, trouble));
		}
		catch (RuntimeException ex) {
			logger.error("What is wrong could not be looked up; the admins are told as soon as it can", ex);
		}
	}

	private void tell(String admin, LocalDate today, Trouble trouble) {
		try {
			this.freezer.freeze(admin, today, trouble);
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("The mail to " + admin + " was put together by another node", ex);
		}
		catch (RuntimeException ex) {
			logger.error("The mail to " + admin + " could not be put together; it is tried again", ex);
		}
	}

}
