package vn.dondoc.delivery.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.FailureCause;
import vn.dondoc.delivery.channel.Verdict;

/**
 * The log of the mail server. It can say that a mail was not taken only if it was read
 * without a gap from before the attempt until well after it.
 */
class RelayLog implements OutcomeSource, LogTail.Lines {

	/**
	 * How many mails are kept in mind; older ones are forgotten, and nothing is claimed
	 * of their time any more.
	 */
	private static final int KEPT = 50_000;

	private static final String NAMED = "message-id=";

	private static final Pattern OURS = Pattern.compile("<dondoc\\.[0-9a-f]{32}@[A-Za-z0-9.-]{1,255}>");

	private final Path file;

	private final LogTail tail;

	private final Clock clock;

	private final ZoneId zone;

	private final Duration margin;

	private final Map<String, MailTrace> byMessage = new LinkedHashMap<>();

	private final Map<String, MailTrace> byQueue = new LinkedHashMap<>();

	private @Nullable Instant from;

	private @Nullable Instant to;

	RelayLog(Path file, Clock clock, ZoneId zone, Duration margin) {
		this.file = file;
		this.tail = new LogTail(file);
		this.clock = clock;
		this.zone = zone;
		this.margin = margin;
	}

	@Override
	public synchronized Map<Long, Verdict> about(List<UnknownMail> mails) throws IOException {
		this.tail.read(this);
		Map<Long, Verdict> said = new HashMap<>();
		for (UnknownMail mail : mails) {
			Verdict verdict = about(mail);
			if (verdict != null) {
				said.put(mail.id(), verdict);
			}
		}
		return said;
	}

	private @Nullable Verdict about(UnknownMail mail) {
		MailTrace sighting = this.byMessage.get(mail.messageId());
		Instant takenAt = (sighting != null) ? sighting.takenAt() : null;
		if (sighting != null && takenAt != null) {
			String failure = sighting.failure(mail.recipient());
			return (failure != null)
					? Verdict.of(
							FailureCause.isAddress(failure, false) ? DeliveryReason.ADDRESS_FAILED_IN_LOG
									: DeliveryReason.FAILED_IN_LOG,
							this.file, local(takenAt), sighting.queueId(), failure)
					: Verdict.of(DeliveryReason.FOUND_IN_LOG, this.file, local(takenAt), sighting.queueId());
		}
		return (this.to != null && covers(mail)) ? Verdict.of(DeliveryReason.NOT_IN_LOG, this.file, local(this.to))
				: null;
	}

	private OffsetDateTime local(Instant at) {
		return at.atZone(this.clock.getZone()).toOffsetDateTime();
	}

	private boolean covers(UnknownMail mail) {
		return this.from != null && this.to != null && this.from.isBefore(mail.notBefore())
				&& this.to.isAfter(mail.since().plus(this.margin));
	}

	@Override
	public void gap() {
		this.from = null;
		this.to = null;
		this.byQueue.clear();
	}

	@Override
	public void line(String text) {
		LogLine.parse(text, this.clock, this.zone).ifPresent(this::line);
	}

	private void line(LogLine line) {
		if (this.from == null) {
			this.from = line.at();
		}
		this.to = line.at();
		if (line.program().equals("cleanup") && line.rest().startsWith(NAMED)) {
			this.byQueue.remove(line.queueId());
			name(line, line.rest().substring(NAMED.length()).strip());
		}
		else {
			MailTrace sighting = this.byQueue.get(line.queueId());
			if (sighting != null) {
				sighting.add(line);
			}
		}
		if (line.program().equals("qmgr") && line.rest().equals("removed")) {
			this.byQueue.remove(line.queueId());
		}
	}

	private void name(LogLine line, String messageId) {
		if (!OURS.matcher(messageId).matches()) {
			return;
		}
		MailTrace known = this.byMessage.get(messageId);
		MailTrace sighting = new MailTrace(line);
		this.byQueue.put(line.queueId(), sighting);
		if (known == null || !known.isTaken()) {
			this.byMessage.remove(messageId);
			this.byMessage.put(messageId, sighting);
		}
		forget();
	}

	private void forget() {
		if (this.byMessage.size() > KEPT) {
			Iterator<MailTrace> oldest = this.byMessage.values().iterator();
			this.from = oldest.next().at();
			oldest.remove();
		}
		if (this.byQueue.size() > KEPT) {
			Iterator<MailTrace> oldest = this.byQueue.values().iterator();
			this.from = oldest.next().at();
			oldest.remove();
		}
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}
