package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.AlertLog;
import vn.dondoc.facts.Recipient;
import vn.dondoc.nodes.Utc;
import vn.dondoc.notices.digest.DigestItem;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.notices.digest.Reader;
import vn.dondoc.notices.digest.Undelivered;
import vn.dondoc.notices.digest.UndeliveredMail;
import vn.dondoc.registry.Oversight;
import vn.dondoc.releases.KnownDirectives;

/**
 * The letters that hand on what could not be delivered: what of it is still open, and the
 * letter to whoever is told instead. Part of the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UndeliveredLetters {

	private final Notices notices;

	private final FrozenLetters letters;

	private final AlertLog alerts;

	private final UndeliveredMail mail;

	private final KnownDirectives directives;

	private final Clock clock;

	UndeliveredLetters(Notices notices, FrozenLetters letters, AlertLog alerts, UndeliveredMail mail, Clock clock,
			KnownDirectives directives) {
		this.directives = directives;
		this.notices = notices;
		this.letters = letters;
		this.alerts = alerts;
		this.mail = mail;
		this.clock = clock;
	}

	/**
	 * What a letter spoke of.
	 * @param letter the letter's number
	 * @return its duties as they stand today
	 */
	public Contents contents(long letter) {
		List<Notice> carried = this.notices.carriedBy(letter);
		List<DigestItem> open = open(carried);
		return new Contents(
				carried.stream().map((notice) -> notice.addressee().role()).min(Recipient::compareTo).orElse(null),
				open,
				open.stream()
					.map(DigestItem::alert)
					.map((alert) -> this.directives.oversight(alert.duty().directive(), alert.why().release()))
					.distinct()
					.toList());
	}

	/**
	 * Freezes the letter that hands one on.
	 * @param undelivered what could not be delivered
	 * @param to who is told
	 * @param station as what, such as {@code DEPUTY}
	 * @return the number of the letter
	 */
	public long freeze(Undelivered undelivered, Reader to, String station) {
		UndeliveredMail.Frozen frozen = this.mail.freeze(undelivered, to, station, LocalDate.now(this.clock));
		return this.letters.saveAndFlush(FrozenLetter.of(frozen.envelope(), to, frozen.mail(), Utc.now(this.clock)))
			.number();
	}

	private List<DigestItem> open(List<Notice> carried) {
		Map<Long, List<Notice>> byAlert = carried.stream()
			.collect(Collectors.groupingBy(Notice::alertId, LinkedHashMap::new, Collectors.toList()));
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, Letters> counts = this.notices.letters(byAlert.keySet(), today);
		return this.alerts.alerts(byAlert.keySet()).stream().filter((alert) -> !alert.stage().closed()).map((alert) -> {
			List<Notice> notified = byAlert.getOrDefault(alert.id(), List.of());
			return DigestItem.of(alert, notified.stream().map(Notice::slot).toList(),
					notified.get(0).addressee().role(), null, false, counts.getOrDefault(alert.id(), Letters.NONE),
					today);
		}).toList();
	}

	/**
	 * What a letter spoke of.
	 *
	 * @param role the foremost role in which its reader was addressed; {@code null} when
	 * it spoke of no duty, as an admin's
	 * @param open the duties that are still open
	 * @param oversight who watches over the directives that impose them
	 */
	public record Contents(@Nullable Recipient role, List<DigestItem> open, List<Oversight> oversight) {

		/**
		 * Whether it spoke of duties of which none is open any more.
		 * @return {@code true} when there is nothing left to hand on
		 */
		public boolean isSettled() {
			return this.role != null && this.open.isEmpty();
		}

	}

}
