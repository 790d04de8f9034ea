package vn.dondoc.delivery.reconcile;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the log of a mail server tells of one mail of ours. Its name alone means nothing:
 * it is written while the content travels, before the mail is taken.
 */
class MailTrace {

	private static final Pattern DELIVERY = Pattern.compile("to=<([^>]{0,320})>,.* status=([a-z-]{1,20})(.*)");

	private final Instant at;

	private final String queueId;

	private @Nullable Instant takenAt;

	private @Nullable String failedFor;

	private String failure = "";

	MailTrace(LogLine named) {
		this.at = named.at();
		this.queueId = named.queueId();
	}

	Instant at() {
		return this.at;
	}

	String queueId() {
		return this.queueId;
	}

	/**
	 * When the mail server took it, or {@code null} when it is not known to have.
	 */
	@Nullable Instant takenAt() {
		return this.takenAt;
	}

	boolean isTaken() {
		return this.takenAt != null;
	}

	void add(LogLine line) {
		if (line.program().equals("qmgr") && line.rest().startsWith("from=<")) {
			take(line.at());
			if (line.rest().contains("status=expired") || line.rest().contains("status=force-expired")) {
				this.failedFor = "";
				this.failure = line.rest();
			}
		}
		Matcher delivery = DELIVERY.matcher(line.rest());
		if (delivery.matches()) {
			take(line.at());
			if (delivery.group(2).equals("bounced")) {
				this.failedFor = delivery.group(1).toLowerCase(Locale.ROOT);
				this.failure = delivery.group(2) + delivery.group(3);
			}
		}
	}

	/**
	 * What it says why the mail could not be delivered to a recipient, or {@code null}
	 * when it does not say that. The same mail may also go to a journal.
	 */
	@Nullable String failure(String recipient) {
		if (this.failedFor == null) {
			return null;
		}
		return (this.failedFor.isEmpty() || this.failedFor.equals(recipient.toLowerCase(Locale.ROOT))) ? this.failure
				: null;
	}

	private void take(Instant when) {
		if (this.takenAt == null) {
			this.takenAt = when;
		}
	}

}
