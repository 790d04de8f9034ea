package vn.dondoc.delivery.bounce;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.FailureCause;

/**
 * Takes each mail of the bounce mailbox in once: what it changes and that it was read are
 * one transaction.
 */
@Component
class BounceRecords {

	private static final Logger logger = LoggerFactory.getLogger(BounceRecords.class);

	private final ReturnedMails mails;

	private final JdbcClient jdbc;

	private final BounceAddresses addresses;

	private final Clock clock;

	BounceRecords(ReturnedMails mails, JdbcClient jdbc, BounceAddresses addresses, Clock clock) {
		this.mails = mails;
		this.jdbc = jdbc;
		this.addresses = addresses;
		this.clock = clock;
	}

	boolean isKnown(MailboxKey key) {
		return this.jdbc.sql("select count(*) from bounce_mail where mail_key = ?")
			.param(key.hash())
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * The highest number that was read of a mailbox.
	 * @return the number, 0 when none was
	 */
	long lastUid(String mailbox, long validity) {
		return this.jdbc
			.sql("select coalesce(max(uid_no), 0) from bounce_mail where mailbox_key = ? and uid_validity = ?")
			.params(mailbox, validity)
			.query(Long.class)
			.single();
	}

	/**
	 * Takes a mail in.
	 * @param key names the mail
	 * @param bytes the mail, or its beginning
	 * @throws org.springframework.dao.DuplicateKeyException when another node was faster
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void take(MailboxKey key, byte[] bytes) {
		Optional<Report> report = ReportReader.read(bytes);
		if (report.isEmpty()) {
			record(key, null, Verdict.IGNORED, "");
			return;
		}
		Report.RecipientStatus status = report.get().worst();
		OptionalLong message = identify(report.get());
		if (message.isEmpty() || !this.mails.exists(message.getAsLong())) {
			logger.warn("A mail in the bounce mailbox says that '" + status.recipient().replaceAll("\\p{Cntrl}", " ")
					+ "' cannot be reached, but not which of our mails came back; it changes nothing");
			record(key, null, Verdict.UNSIGNED, status.described());
			return;
		}
		take(key, message.getAsLong(), status);
	}

	private void take(MailboxKey key, long message, Report.RecipientStatus status) {
		if (status.isPermanent()) {
			boolean changed = this.mails.cameBack(message, why(status).with(status.described()));
			record(key, message, changed ? Verdict.FAILED : Verdict.KNOWN, status.described());
		}
		else if (status.action().equals("delayed")) {
			logger.info("Message " + message + " is delayed: " + status.described().replaceAll("\\p{Cntrl}", " "));
			record(key, message, Verdict.DELAYED, status.described());
		}
		else {
			record(key, message, Verdict.IGNORED, status.action() + " " + status.described());
		}
	}

	private static DeliveryReason why(Report.RecipientStatus status) {
		return FailureCause.isAddressThatReturns(status.described()) ? DeliveryReason.ADDRESS_CAME_BACK
				: DeliveryReason.CAME_BACK;
	}

	/**
	 * Where addresses are signed, only a signature counts: a {@code Message-ID} is known
	 * to whoever got the mail, and what it is made from can be guessed.
	 */
	private OptionalLong identify(Report report) {
		BounceAddress signed = this.addresses.signed();
		if (signed != null) {
			return report.sentTo()
				.stream()
				.map(signed::read)
				.filter(OptionalLong::isPresent)
				.findFirst()
				.orElse(OptionalLong.empty());
		}
		String messageId = report.messageId();
		return (messageId == null) ? OptionalLong.empty()
				: this.mails.find(messageId.strip(), report.worst().recipient())
					.map(OptionalLong::of)
					.orElse(OptionalLong.empty());
	}

	private void record(MailboxKey key, @Nullable Long message, Verdict verdict, String detail) {
		this.jdbc
			.sql("insert into bounce_mail (mail_key, mailbox_key, uid_validity, uid_no, message_id, verdict, detail,"
					+ " read_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.param(key.hash())
			.param(key.mailbox())
			.param(key.validity())
			.param(key.uid())
			.param(message)
			.param(verdict.name())
			.param(detail.substring(0, Math.min(detail.length(), 2000)))
			.param(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
			.update();
	}

	private enum Verdict {

		FAILED, KNOWN, DELAYED, IGNORED, UNSIGNED

	}

}
