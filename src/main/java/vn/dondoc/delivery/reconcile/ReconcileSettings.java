package vn.dondoc.delivery.reconcile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How it is found out what became of a message whose outcome is not known.
 *
 * @param relayLog the log of the mail server through which all nodes send, as Postfix
 * writes it; {@code null} when there is none to read
 * @param relayLogZone the time zone of a log whose lines name none; {@code null} for
 * {@code dondoc.zone}
 * @param journal a mailbox to which the mail server copies every mail, as
 * {@code imaps://user@host/folder}; {@code null} when there is none
 * @param journalPassword the password of that mailbox
 * @param margin for how long after an attempt a mail may still turn up; only a witness
 * that was there for longer can say that it did not
 * @param patience after how long the policy decides
 * @param late what is done then with a message about something due or overdue
 * @param upcoming what is done then with any other message
 */
@ConfigurationProperties("dondoc.mail.reconcile")
record ReconcileSettings(@Nullable Path relayLog, @Nullable ZoneId relayLogZone, @Nullable String journal,
		@DefaultValue("") String journalPassword, @DefaultValue("10m") Duration margin,
		@DefaultValue("15m") @Name("wait") Duration patience, @DefaultValue("SEND_AGAIN") Policy late,
		@DefaultValue("HOLD") Policy upcoming) {

	ReconcileSettings {
		if (margin.isNegative() || patience.isNegative()) {
			throw new IllegalArgumentException(
					"dondoc.mail.reconcile.margin and .wait are durations such as 10m; neither may be negative");
		}
	}

	Policy policy(UnknownMail mail) {
		return mail.late() ? this.late : this.upcoming;
	}

	/**
	 * What is done with a message when nothing tells what became of it.
	 */
	enum Policy {

		/**
		 * It is sent again: better twice than never.
		 */
		SEND_AGAIN,
		/**
		 * It is left as it is until an admin decides.
		 */
		HOLD

	}

}
