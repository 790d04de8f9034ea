package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.paging.Portions;
import vn.dondoc.text.Reason;

/**
 * All notices.
 */
interface Notices extends JpaRepository<Notice, Long> {

	/**
	 * Who is owed a digest: something waits for them, and that day's is not yet frozen.
	 */
	@Query("""
			select distinct n.addressee.email from Notice n
			where n.messageId is null and n.dropped.code is null and n.notBefore <= :day and n.purpose = :purpose
			and n.addressee.email is not null
			and not exists (select 1 from FrozenLetter m
			where m.recipient = n.addressee.email and m.digestDay = :day and m.purpose = :purpose)
			order by n.addressee.email""")
	List<String> recipientsWaiting(LocalDate day, String purpose);

	@Query("""
			select new vn.dondoc.notices.WaitingNotice(n.id, n.alertId, n.slotOffset, n.addressee.role,
			n.addressee.inPlaceOf, n.ending, n.notBefore) from Notice n
			where n.messageId is null and n.dropped.code is null and n.purpose = :purpose
			and (n.notBefore is null or n.notBefore <= :day) and n.addressee.email = :recipient order by n.id""")
	List<WaitingNotice> waitingFor(String recipient, LocalDate day, String purpose);

	@Query("select n.addressee from Notice n where n.id = :id")
	Addressee addresseeOf(long id);

	@Modifying
	@Query("""
			update Notice n set n.messageId = :letter
			where n.id in :ids and n.messageId is null and n.dropped.code is null""")
	int setLetter(Collection<Long> ids, long letter);

	@Modifying
	@Query("""
			update Notice n set n.dropped.code = :code, n.dropped.arguments = :arguments
			where n.id in :ids and n.messageId is null and n.dropped.code is null""")
	int setDropped(Collection<Long> ids, String code, List<String> arguments);

	/**
	 * A letter carries notices that wait.
	 */
	default void carry(Collection<Long> ids, long letter) {
		requireAll(ids, Portions.of(ids).mapToInt((some) -> setLetter(some, letter)).sum());
	}

	/**
	 * Drops notices that wait.
	 */
	default void drop(Collection<Long> ids, Reason reason) {
		requireAll(ids, Portions.of(ids).mapToInt((some) -> setDropped(some, reason.code(), reason.arguments())).sum());
	}

	private static void requireAll(Collection<Long> ids, int changed) {
		if (changed != ids.size()) {
			throw new ConcurrencyFailureException("Of " + ids.size() + " notices " + changed + " wait still");
		}
	}

	@Query("""
			select n from Notice n
			where n.messageId is null and n.dropped.code is null and n.addressee.email is null order by n.id""")
	List<Notice> unaddressed();

	/**
	 * Of which of these alerts a message has spoken to a recipient.
	 */
	@Query("""
			select distinct n.alertId from Notice n
			where n.alertId in :alerts and n.addressee.email = :recipient and n.messageId is not null""")
	List<Long> alertsToldOf(Collection<Long> alerts, String recipient);

	default Set<Long> alertsTold(Collection<Long> alerts, String recipient) {
		return Portions.of(alerts)
			.flatMap((some) -> alertsToldOf(some, recipient).stream())
			.collect(Collectors.toSet());
	}

	@Query("""
			select n.alertId as alert,
			count(distinct case when n.slotOffset <= 0 then coalesce(m.digestDay, :next) end) as reminders,
			count(distinct case when n.slotOffset > 0 then coalesce(m.digestDay, :next) end) as urgings
			from Notice n left join FrozenLetter m on m.id = n.messageId
			where n.alertId in :alerts and n.dropped.code is null and n.addressee.email is not null
			and n.ending = false
			group by n.alertId""")
	List<LetterCount> letterCounts(Collection<Long> alerts, LocalDate next);

	/**
	 * How many letters speak of each of these alerts.
	 * @param alerts the numbers of the alerts
	 * @param next the day of the letter that is not made yet
	 * @return the letters of each, with that one
	 */
	default Map<Long, Letters> letters(Collection<Long> alerts, LocalDate next) {
		return Portions.of(alerts)
			.flatMap((some) -> letterCounts(some, next).stream())
			.collect(Collectors.toMap(LetterCount::getAlert,
					(count) -> new Letters(count.getReminders(), count.getUrgings())));
	}

	@Query("select count(n) from Notice n where n.eventId = :event and n.addressee.email = :recipient")
	long countOfEventTo(long event, String recipient);

	@Query("select n from Notice n where n.eventId in :events and n.messageId is null and n.dropped.code is null")
	List<Notice> waitingOf(Collection<Long> events);

	@Query("select n from Notice n where n.messageId = :message order by n.id")
	List<Notice> carriedBy(long message);

	/**
	 * What letters have told of these alerts, in order.
	 */
	@Query("""
			select n from Notice n where n.alertId in :alerts and n.messageId is not null and n.ending = false
			order by n.id""")
	List<Notice> told(Collection<Long> alerts);

	@Query("""
			select n.eventId as event, n.messageId as letter from Notice n
			where n.alertId = :alert and n.messageId is not null order by n.eventId, n.messageId""")
	List<Carried> carriedOf(long alert);

	@Query("select distinct n.alertId from Notice n where n.messageId = :message order by n.alertId")
	List<Long> alertsIn(long message);

	/**
	 * In which roles a recipient was to be told of which alerts that are open still.
	 */
	@Query("""
			select n.alertId as alert, n.addressee.role as role from Notice n join StoredAlert a on a.id = n.alertId
			where n.addressee.email = :recipient and a.ended = false group by n.alertId, n.addressee.role""")
	List<Concern> openConcernsOf(String recipient);

	/**
	 * An alert and the role in which it concerns somebody.
	 */
	interface Concern {

		long getAlert();

		Recipient getRole();

	}

	/**
	 * An event of an alert and a letter that carries it.
	 */
	interface Carried {

		long getEvent();

		long getLetter();

	}

	/**
	 * How many letters there are about an alert.
	 */
	interface LetterCount {

		long getAlert();

		int getReminders();

		int getUrgings();

	}

}
