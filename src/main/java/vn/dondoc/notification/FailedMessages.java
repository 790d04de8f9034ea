package vn.dondoc.notification;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.dondoc.text.Reason;

/**
 * Messages that could not be delivered, or turn out so after they were sent.
 */
interface FailedMessages extends Repository<OutgoingMessage, Long> {

	@Query("""
			select new vn.dondoc.notification.FailedMail(m.id, m.recipient, m.recipientName, m.unitCode, m.digestDay,
			m.subject, m.reason) from OutgoingMessage m where m.id = :id and m.state = FAILED""")
	List<FailedMail> failed(long id);

	@Query("select n from Notice n where n.messageId = :message order by n.id")
	List<Notice> noticesIn(long message);

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
