package vn.dondoc.delivery.handover;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.Message;

/**
 * Hands on what could not be delivered. Which mails those are is looked up, not waited
 * for, so that nothing is lost with a process that ends; what fails for one keeps no
 * other waiting.
 */
@Component
public class UndeliveredMails {

	private static final Logger logger = LoggerFactory.getLogger(UndeliveredMails.class);

	private static final int AT_ONCE = 200;

	private final HandoverRecords records;

	private final UndeliveredFreezer freezer;

	UndeliveredMails(HandoverRecords records, UndeliveredFreezer freezer) {
		this.records = records;
		this.freezer = freezer;
	}

	/**
	 * Hands on what failed and was not handed on yet.
	 */
	public void handOn() {
		try {
			this.records.waiting(AT_ONCE).forEach(this::handOn);
		}
		catch (RuntimeException ex) {
			logger.error("Mails that could not be delivered could not be looked up; that is tried again", ex);
		}
	}

	private void handOn(long id) {
		try {
			this.freezer.handOn(id);
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("Message " + id + " was handed on by another node", ex);
		}
		catch (RuntimeException ex) {
			logger.error("Message " + id + " could not be handed on; that is tried again", ex);
		}
	}

}
