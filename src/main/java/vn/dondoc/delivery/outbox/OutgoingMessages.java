package vn.dondoc.delivery.outbox;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.dondoc.text.Reason;

/**
 * All messages. Every change of state is one update that says from which states it may
 * come, so that of two nodes one wins.
 */
interface OutgoingMessages extends Repository<OutgoingMessage, Long> {

	boolean existsById(long id);

	@Query("select m.id from OutgoingMessage m where m.messageId = :messageId and m.recipient = :recipient")
	List<Long> named(String messageId, String recipient);

	/**
	 * What was taken came back. An answer that is still on its way changes it no more.
	 */
	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update OutgoingMessage m set m.state = FAILED, m.reason = :why, m.leaseUntil = null, m.claimedBy = null
			where m.id = :id and m.state in (DOT, UNKNOWN, SENT)""")
	int cameBack(long id, Reason why);

}
