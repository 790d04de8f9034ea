package vn.dondoc.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.registry.Units;
import vn.dondoc.text.Reason;

/**
 * Notices that are owed to nobody yet, because neither the role nor the focal point had a
 * usable address. Asks the registry again.
 */
@Component
class Unaddressed {

	private final Notices notices;

	private final AlertLog alerts;

	private final Units units;

	Unaddressed(Notices notices, AlertLog alerts, Units units) {
		this.notices = notices;
		this.alerts = alerts;
		this.units = units;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void addressAgain() {
		Map<Long, List<Notice>> waiting = this.notices.unaddressed()
			.stream()
			.collect(Collectors.groupingBy(Notice::alertId));
		if (waiting.isEmpty()) {
			return;
		}
		Addressing addressing = new Addressing(this.units.directory());
		for (Alert alert : this.alerts.alerts(waiting.keySet())) {
			waiting.getOrDefault(alert.id(), List.of()).forEach((notice) -> addressAgain(notice, alert, addressing));
		}
	}

	private void addressAgain(Notice notice, Alert alert, Addressing addressing) {
		if (alert.stage().closed()) {
			notice.drop(Reason.of(NoticeReason.ALERT_ENDED_UNTOLD, "ENDED_" + alert.stage()));
			return;
		}
		Collection<Addressee> found = addressing.of(alert.duty().unit(), notice.addressedRole());
		List<Addressee> untold = found.stream().filter((to) -> !to.isNobody() && !isTold(notice, to)).toList();
		if (!untold.isEmpty()) {
			notice.readdress(untold.get(0));
			untold.stream().skip(1).forEach((to) -> this.notices.save(notice.alsoTo(to)));
		}
		else if (found.stream().noneMatch(Addressee::isNobody)) {
			notice.drop(Reason.of(NoticeReason.TOLD_IN_ANOTHER_ROLE, "TOLD_" + notice.addressedRole()));
		}
	}

	private boolean isTold(Notice notice, Addressee to) {
		return this.notices.countOfEventTo(notice.eventId(), to.address()) > 0;
	}

}
