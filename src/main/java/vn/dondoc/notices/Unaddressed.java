package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.notices.digest.Digest;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.text.Reason;

/**
 * Notices that nobody would get: neither the role nor the focal point had a usable
 * address, or the one they had is written to no more, since it was corrected, refused a
 * letter or left the registry. Asks the registry again.
 */
@Component
class Unaddressed {

	private final Notices notices;

	private final AlertLog alerts;

	private final Units units;

	private final KnownDirectives directives;

	Unaddressed(Notices notices, AlertLog alerts, Units units, KnownDirectives directives) {
		this.directives = directives;
		this.notices = notices;
		this.alerts = alerts;
		this.units = units;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void addressAgain(LocalDate day) {
		List<Notice> unaddressed = this.notices.unaddressed();
		List<String> recipients = this.notices.recipientsWaiting(day, Digest.PURPOSE);
		if (unaddressed.isEmpty() && recipients.isEmpty()) {
			return;
		}
		Directory directory = this.units.directory();
		Set<String> usable = directory.addresses();
		Map<Long, List<Notice>> waiting = Stream
			.concat(unaddressed.stream(),
					recipients.stream()
						.filter((recipient) -> !usable.contains(recipient))
						.flatMap((recipient) -> this.notices.waitingFor(recipient, day, Digest.PURPOSE).stream()))
			.collect(Collectors.groupingBy(Notice::alertId));
		if (waiting.isEmpty()) {
			return;
		}
		Addressing addressing = new Addressing(directory);
		for (Alert alert : this.alerts.alerts(waiting.keySet())) {
			waiting.getOrDefault(alert.id(), List.of()).forEach((notice) -> addressAgain(notice, alert, addressing));
		}
	}

	private void addressAgain(Notice notice, Alert alert, Addressing addressing) {
		if (alert.stage().closed() && !notice.isEnding()) {
			notice.drop(Reason.of(NoticeReason.ALERT_ENDED_UNTOLD, "ENDED_" + alert.stage()));
			return;
		}
		Collection<Addressee> found = addressing.of(alert.duty().unit(), notice.addressedRole(),
				this.directives.oversight(alert.duty().directive(), alert.why().release()));
		List<Addressee> untold = found.stream().filter((to) -> !to.isNobody() && !isTold(notice, to)).toList();
		if (!untold.isEmpty()) {
			notice.readdress(untold.get(0));
			untold.stream().skip(1).forEach((to) -> this.notices.save(notice.alsoTo(to)));
		}
		else if (found.stream().noneMatch(Addressee::isNobody)) {
			notice.drop(Reason.of(NoticeReason.TOLD_IN_ANOTHER_ROLE, "TOLD_" + notice.addressedRole()));
		}
		else {
			notice.readdress(Addressee.nobody(alert.duty().unit(), notice.addressedRole()));
		}
	}

	private boolean isTold(Notice notice, Addressee to) {
		return this.notices.countOfEventTo(notice.eventId(), to.address()) > 0;
	}

}
