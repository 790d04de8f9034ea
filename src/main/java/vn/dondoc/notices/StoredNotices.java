package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.notices.digest.Letters;

/**
 * Reads the notices.
 */
@Component
@Transactional(readOnly = true)
class StoredNotices implements NoticeLog {

	/** No letter is of this day. */
	private static final LocalDate LATER = LocalDate.of(9999, 12, 31);

	private final Notices notices;

	StoredNotices(Notices notices) {
		this.notices = notices;
	}

	@Override
	public Map<Long, List<Long>> lettersOf(long alert) {
		return this.notices.carriedOf(alert)
			.stream()
			.collect(Collectors.groupingBy(Notices.Carried::getEvent, LinkedHashMap::new,
					Collectors.mapping(Notices.Carried::getLetter, Collectors.toList())));
	}

	@Override
	public Map<Long, Letters> letters(Collection<Long> alerts) {
		return this.notices.letters(alerts, LATER);
	}

	@Override
	public List<Long> alertsIn(long letter) {
		return this.notices.alertsIn(letter);
	}

	@Override
	public boolean isUrgent(long letter) {
		List<Notice> carried = this.notices.carriedBy(letter);
		return carried.isEmpty()
				|| carried.stream().anyMatch((notice) -> !notice.isEnding() && notice.slot().offset() >= 0);
	}

}
