package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
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
		List<Notice> endings = all.stream().filter(Notice::isEnding).toList();
		Map<Long, List<Notice>> waiting = all.stream()
			.filter((notice) -> !notice.isEnding())
			.collect(Collectors.groupingBy(Notice::alertId, LinkedHashMap::new, Collectors.toList()));
		Map<Long, Alert> known = this.alerts.alerts(all.stream().map(Notice::alertId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Alert::id, (alert) -> alert));
		Map<Long, Acknowledgement> quiet = this.acknowledgements.holding(waiting.keySet(), day);
		waiting.entrySet()
			.removeIf((entry) -> drop(entry.getValue(), known.get(entry.getKey()), quiet.get(entry.getKey())));
		if (waiting.isEmpty() && endings.stream().noneMatch(Notice::wantsLetter)) {
			return false;
		}
		Addressee to = Stream.concat(waiting.values().stream().flatMap(List::stream), endings.stream())
			.map(Notice::addressee)
			.min(Comparator.comparing(Addressee::role))
			.orElseThrow();
		List<DigestItem> items = Stream
			.concat(reached(waiting, known, recipient, day), standing(recipient, waiting.keySet(), day))
			.toList();
		Digest digest = new Digest(to.reader(), day, items, changed(endings, known, items));
		FrozenLetter letter = this.frozen
			.saveAndFlush(FrozenLetter.of(digest, this.mail.freeze(digest), Utc.now(this.clock)));
		Stream.concat(waiting.values().stream().flatMap(List::stream), endings.stream())
			.filter(Notice::isWaiting)
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

	private Stream<DigestItem> reached(Map<Long, List<Notice>> waiting, Map<Long, Alert> known, String recipient,
			LocalDate day) {
		Set<Long> told = Set.copyOf(this.notices.alertsTold(waiting.keySet(), recipient));
		Map<Long, Letters> letters = this.notices.letters(waiting.keySet(), day);
		return known.values()
			.stream()
			.filter((alert) -> waiting.containsKey(alert.id()))
			.map((alert) -> item(alert, waiting.getOrDefault(alert.id(), List.of()), !told.contains(alert.id()),
					letters.getOrDefault(alert.id(), Letters.NONE), day));
	}

	// Of a duty that is open again nobody is to read that it is done
	private static List<Alert> changed(List<Notice> endings, Map<Long, Alert> known, List<DigestItem> items) {
		Set<DutyKey> open = items.stream().map((item) -> item.alert().duty()).collect(Collectors.toSet());
		Set<Alert> changed = new LinkedHashSet<>();
		for (Notice notice : endings) {
			Alert alert = known.get(notice.alertId());
			if (alert != null && alert.stage() == Stage.RESOLVED && open.contains(alert.duty())) {
				notice.drop(Reason.of(NoticeReason.DUTY_OPEN_AGAIN));
			}
			else if (alert != null) {
				changed.add(alert);
			}
		}
		return List.copyOf(changed);
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
