package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.acknowledgement.Acknowledgement;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.facts.Recipient;
import vn.dondoc.nodes.Utc;
import vn.dondoc.notices.digest.Digest;
import vn.dondoc.notices.digest.DigestItem;
import vn.dondoc.notices.digest.DigestMail;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.text.CleanText;
import vn.dondoc.text.Reason;

/**
 * Turns what waits for a recipient into one message: which notices it carries and every
 * byte of it, in one transaction. Of several nodes the unique key lets one through.
 */
@Component
class DigestFreezer {

	private static final int LONGEST_QUOTE = 500;

	private final Notices notices;

	private final FrozenLetters frozen;

	private final AlertLog alerts;

	private final Acknowledgements acknowledgements;

	private final DigestMail mail;

	private final Clock clock;

	DigestFreezer(Notices notices, FrozenLetters letters, AlertLog alerts, Acknowledgements acknowledgements,
			DigestMail mail, Clock clock) {
		this.notices = notices;
		this.frozen = letters;
		this.alerts = alerts;
		this.acknowledgements = acknowledgements;
		this.mail = mail;
		this.clock = clock;
	}

	/**
	 * Freezes a digest.
	 * @param recipient the address
	 * @param day the digest's day
	 * @return {@code false} when nothing was left to say
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean freeze(String recipient, LocalDate day) {
		List<Notice> all = this.notices.waitingFor(recipient, day, Digest.PURPOSE);
		List<Notice> withdrawals = all.stream().filter(Notice::isWithdrawal).toList();
		Map<Long, List<Notice>> waiting = all.stream()
			.filter((notice) -> !notice.isWithdrawal())
			.collect(Collectors.groupingBy(Notice::alertId, LinkedHashMap::new, Collectors.toList()));
		Map<Long, Alert> known = this.alerts.alerts(all.stream().map(Notice::alertId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Alert::id, (alert) -> alert));
		Map<Long, Acknowledgement> quiet = this.acknowledgements.holding(waiting.keySet(), day);
		waiting.entrySet()
			.removeIf((entry) -> drop(entry.getValue(), known.get(entry.getKey()), quiet.get(entry.getKey())));
		if (waiting.isEmpty() && withdrawals.isEmpty()) {
			return false;
		}
		Set<Long> told = Set.copyOf(this.notices.alertsTold(waiting.keySet(), recipient));
		Map<Long, Letters> letters = this.notices.letters(waiting.keySet(), day);
		Digest digest = digest(waiting, withdrawals, known, told, letters, day);
		FrozenLetter letter = this.frozen
			.saveAndFlush(FrozenLetter.of(digest, this.mail.freeze(digest), Utc.now(this.clock)));
		Stream.concat(waiting.values().stream().flatMap(List::stream), withdrawals.stream())
			.forEach((notice) -> notice.carriedBy(letter.number()));
		return true;
	}

	private static boolean drop(List<Notice> notices, @Nullable Alert alert, @Nullable Acknowledgement quiet) {
		Reason reason = reason(alert, quiet);
		if (reason == null) {
			return false;
		}
		notices.forEach((notice) -> notice.drop(reason));
		return true;
	}

	private static @Nullable Reason reason(@Nullable Alert alert, @Nullable Acknowledgement quiet) {
		if (alert == null) {
			return Reason.of(NoticeReason.ALERT_UNKNOWN);
		}
		if (alert.stage().closed()) {
			return Reason.of(NoticeReason.ALERT_ENDED, "ENDED_" + alert.stage());
		}
		return (quiet != null) ? Reason.of(NoticeReason.ALERT_ACKNOWLEDGED, quiet.owner(),
				CleanText.atMost(LONGEST_QUOTE, CleanText.line(quiet.reason()))) : null;
	}

	private Digest digest(Map<Long, List<Notice>> waiting, List<Notice> withdrawals, Map<Long, Alert> known,
			Set<Long> told, Map<Long, Letters> letters, LocalDate day) {
		Addressee to = Stream.concat(waiting.values().stream().flatMap(List::stream), withdrawals.stream())
			.map(Notice::addressee)
			.min(Comparator.comparing(Addressee::role))
			.orElseThrow();
		Stream<DigestItem> items = known.values()
			.stream()
			.filter((alert) -> waiting.containsKey(alert.id()))
			.map((alert) -> item(alert, waiting.getOrDefault(alert.id(), List.of()), !told.contains(alert.id()),
					letters.getOrDefault(alert.id(), Letters.NONE), day));
		List<Alert> changed = withdrawals.stream()
			.flatMap((notice) -> Stream.ofNullable(known.get(notice.alertId())))
			.distinct()
			.toList();
		return new Digest(to.reader(), day,
				Stream.concat(items, standing(to.address(), waiting.keySet(), day)).toList(), changed);
	}

	/**
	 * What the recipient was told of before and is still open, without a slot of today.
	 */
	private Stream<DigestItem> standing(String recipient, Set<Long> today, LocalDate day) {
		Map<Long, Recipient> roles = this.notices.concernsOf(recipient)
			.stream()
			.filter((concern) -> !today.contains(concern.getAlert()))
			.collect(Collectors.toMap(Notices.Concern::getAlert, Notices.Concern::getRole,
					(one, other) -> (one.compareTo(other) <= 0) ? one : other));
		Map<Long, Letters> letters = this.notices.letters(roles.keySet(), day);
		return this.alerts.alerts(roles.keySet())
			.stream()
			.filter((alert) -> !alert.stage().closed())
			.map((alert) -> DigestItem.of(alert, List.of(), roles.getOrDefault(alert.id(), Recipient.HOLDER), null,
					false, letters.getOrDefault(alert.id(), Letters.NONE), day));
	}

	private static DigestItem item(Alert alert, List<Notice> notices, boolean first, Letters letters, LocalDate day) {
		Addressee addressee = notices.get(0).addressee();
		return DigestItem.of(alert, notices.stream().map(Notice::slot).toList(), addressee.role(),
				addressee.inPlaceOf(), first, letters, day);
	}

}
