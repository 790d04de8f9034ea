package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
		List<WaitingNotice> all = this.notices.waitingFor(recipient, day, Digest.PURPOSE);
		List<WaitingNotice> endings = all.stream().filter(WaitingNotice::ending).toList();
		Map<Long, Alert> known = this.alerts.alerts(all.stream().map(WaitingNotice::alert).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Alert::id, (alert) -> alert));
		Map<Long, List<WaitingNotice>> waiting = all.stream()
			.filter((notice) -> !notice.ending())
			.collect(Collectors.groupingBy(WaitingNotice::alert, LinkedHashMap::new, Collectors.toList()));
		dropNeedless(waiting, known, day);
		List<WaitingNotice> reasons = Stream
			.concat(waiting.values().stream().flatMap(List::stream),
					endings.stream().filter((notice) -> notice.notBefore() != null))
			.toList();
		if (reasons.isEmpty()) {
			return false;
		}
		Addressee to = Stream.concat(reasons.stream(), endings.stream())
			.min(Comparator.comparing(WaitingNotice::role))
			.map((notice) -> this.notices.addresseeOf(notice.id()))
			.orElseThrow();
		List<DigestItem> items = Stream
			.concat(reached(waiting, known, recipient, day), standing(recipient, waiting.keySet(), day))
			.toList();
		List<WaitingNotice> settled = settled(endings, known, items);
		Digest digest = new Digest(to.reader(), day, items, changed(settled, known));
		FrozenLetter letter = this.frozen
			.saveAndFlush(FrozenLetter.of(digest, this.mail.freeze(digest), Utc.now(this.clock)));
		this.notices.carry(Stream.concat(waiting.values().stream().flatMap(List::stream), settled.stream())
			.map(WaitingNotice::id)
			.toList(), letter.number());
		return true;
	}

	private void dropNeedless(Map<Long, List<WaitingNotice>> waiting, Map<Long, Alert> known, LocalDate day) {
		Map<Long, Acknowledgement> quiet = this.acknowledgements.holding(waiting.keySet(), day);
		Map<Reason, List<Long>> needless = new LinkedHashMap<>();
		waiting.entrySet().removeIf((entry) -> {
			Reason reason = reason(known.get(entry.getKey()), quiet.get(entry.getKey()));
			if (reason != null) {
				needless.computeIfAbsent(reason, (key) -> new ArrayList<>())
					.addAll(entry.getValue().stream().map(WaitingNotice::id).toList());
			}
			return reason != null;
		});
		needless.forEach((reason, ids) -> this.notices.drop(ids, reason));
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

	private Stream<DigestItem> reached(Map<Long, List<WaitingNotice>> waiting, Map<Long, Alert> known, String recipient,
			LocalDate day) {
		Set<Long> told = this.notices.alertsTold(waiting.keySet(), recipient);
		Map<Long, Letters> letters = this.notices.letters(waiting.keySet(), day);
		return waiting.entrySet()
			.stream()
			.map((entry) -> item(Objects.requireNonNull(known.get(entry.getKey())), entry.getValue(),
					!told.contains(entry.getKey()), letters.getOrDefault(entry.getKey(), Letters.NONE), day));
	}

	// Of a duty that is open again nobody is to read that it is done
	private List<WaitingNotice> settled(List<WaitingNotice> endings, Map<Long, Alert> known, List<DigestItem> items) {
		Set<DutyKey> open = items.stream().map((item) -> item.alert().duty()).collect(Collectors.toSet());
		Map<Boolean, List<WaitingNotice>> byOpen = endings.stream().collect(Collectors.partitioningBy((notice) -> {
			Alert alert = known.get(notice.alert());
			return alert != null && alert.stage() == Stage.RESOLVED && open.contains(alert.duty());
		}));
		this.notices.drop(byOpen.getOrDefault(true, List.of()).stream().map(WaitingNotice::id).toList(),
				Reason.of(NoticeReason.DUTY_OPEN_AGAIN));
		return byOpen.getOrDefault(false, List.of());
	}

	private static List<Alert> changed(List<WaitingNotice> settled, Map<Long, Alert> known) {
		return settled.stream()
			.map(WaitingNotice::alert)
			.distinct()
			.flatMap((alert) -> Stream.ofNullable(known.get(alert)))
			.toList();
	}

	/**
	 * What the recipient was told of before and is still open, without a slot of today.
	 */
	private Stream<DigestItem> standing(String recipient, Set<Long> today, LocalDate day) {
		Map<Long, Recipient> roles = this.notices.openConcernsOf(recipient)
			.stream()
			.filter((concern) -> !today.contains(concern.getAlert()))
			.collect(Collectors.toMap(Notices.Concern::getAlert, Notices.Concern::getRole,
					(one, other) -> (one.compareTo(other) <= 0) ? one : other));
		Map<Long, Letters> letters = this.notices.letters(roles.keySet(), day);
		return this.alerts.alerts(roles.keySet())
			.stream()
			.map((alert) -> DigestItem.of(alert, List.of(), roles.getOrDefault(alert.id(), Recipient.HOLDER), null,
					false, letters.getOrDefault(alert.id(), Letters.NONE), day));
	}

	private static DigestItem item(Alert alert, List<WaitingNotice> notices, boolean first, Letters letters,
			LocalDate day) {
		WaitingNotice one = notices.get(0);
		return DigestItem.of(alert, notices.stream().map(WaitingNotice::slot).toList(), one.role(), one.inPlaceOf(),
				first, letters, day);
	}

}
