package vn.dondoc.delivery.outbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.text.Reason;

/**
 * Messages whose outcome is not known. As in {@link OutgoingMessages}, every change of
 * state is one update that says from which state it may come.
 */
interface UnknownMessages extends Repository<OutgoingMessage, Long> {

	@Query("""
			select m.id from OutgoingMessage m
			where m.state = UNKNOWN and (m.heldToken is null or m.heldToken <> m.fencingToken) order by m.id""")
	List<Long> waiting(Limit limit);

	@Query("select m from OutgoingMessage m where m.id = :id and m.state = UNKNOWN")
	List<OutgoingMessage> unknown(long id);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update OutgoingMessage m
			set m.state = :to, m.nextAttemptAt = :now, m.sentAt = :sentAt, m.reason = :why
			where m.id = :id and m.fencingToken = :token and m.state = UNKNOWN""")
	int settle(long id, long token, DeliveryState to, Instant now, @Nullable Instant sentAt, Reason why);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update OutgoingMessage m set m.heldToken = m.fencingToken, m.reason = :why
			where m.id = :id and m.fencingToken = :token and m.state = UNKNOWN
			and (m.heldToken is null or m.heldToken <> m.fencingToken)""")
	int hold(long id, long token, Reason why);

}
