package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * All messages. Every change of state is one update that says from which states it may
 * come, so that of two nodes one wins.
 */
interface OutgoingMessages extends JpaRepository<OutgoingMessage, Long> {

	@Query("""
			select m.id from OutgoingMessage m
			where m.state in (READY, DEFERRED) and m.nextAttemptAt <= :now order by m.nextAttemptAt, m.id""")
	List<Long> due(Instant now);

	boolean existsByRecipientAndDigestDayAndPurpose(String recipient, LocalDate digestDay, String purpose);

	/**
	 * What an admin was told of trouble and of its end, newest first.
	 */
	@Query("""
			select m.purpose from OutgoingMessage m where m.recipient = :recipient
			and (m.purpose like 'TROUBLE-%' or m.purpose like 'WELL-%') order by m.createdAt desc, m.id desc""")
	List<String> toldOfTrouble(String recipient, Limit limit);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update OutgoingMessage m
			set m.state = CLAIMED, m.claimedBy = :node, m.leaseUntil = :until, m.fencingToken = m.fencingToken + 1
			where m.id = :id and m.state in (READY, DEFERRED) and m.nextAttemptAt <= :now""")
	int claim(long id, String node, Instant until, Instant now);

	@Modifying
	@Query("""
			update OutgoingMessage m set m.state = DOT, m.leaseUntil = :until
			where m.id = :id and m.fencingToken = :token and m.state = CLAIMED""")
	int dot(long id, long token, Instant until);

	/**
	 * Records the answer. A late one also settles what was taken for unknown meanwhile,
	 * as long as nobody else has claimed the message since.
	 */
	@Modifying
	@Query("""
			update OutgoingMessage m
			set m.state = :state, m.attempts = m.attempts + 1, m.nextAttemptAt = :next, m.sentAt = :sentAt,
			m.sentTo = :sentTo, m.lastError = :error, m.claimedBy = null, m.leaseUntil = null
			where m.id = :id and m.fencingToken = :token and m.state in (CLAIMED, DOT, UNKNOWN)""")
	int settle(long id, long token, DeliveryState state, Instant next, @Nullable Instant sentAt,
			@Nullable String sentTo, @Nullable String error);

	@Query("""
			select new vn.dondoc.notification.LapsedLease(m.id, m.fencingToken, m.state, m.claimedBy)
			from OutgoingMessage m where m.state in :states and m.leaseUntil < :databaseNow order by m.id""")
	List<LapsedLease> lapsed(Collection<DeliveryState> states, Instant databaseNow);

	@Modifying
	@Query("""
			update OutgoingMessage m
			set m.state = :to, m.attempts = m.attempts + 1, m.lastError = :error, m.claimedBy = null,
			m.leaseUntil = null
			where m.id = :id and m.fencingToken = :token and m.state = :from and m.leaseUntil < :databaseNow""")
	int release(long id, long token, DeliveryState from, DeliveryState to, String error, Instant databaseNow);

}
