package vn.dondoc.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dondoc.notices.digest.Letters;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * The messages that were put together, and how far each has come. Reading changes
 * nothing.
 */
public interface Outbox {

	/**
	 * A page of messages, newest first.
	 * @param filter which messages
	 * @param paging which page of them; the key is a message's number
	 * @return the page, empty when there is nothing
	 */
	Page<Message> find(MessageFilter filter, Paging paging);

	/**
	 * One message.
	 * @param id its number
	 * @return the message, or empty when there is none of that number
	 */
	Optional<Message> message(long id);

	/**
	 * What the recipient sees.
	 * @param id the message's number
	 * @return the content, or empty when there is none of that number
	 */
	Optional<MessageContent> content(long id);

	/**
	 * The bytes that were frozen, RFC 5322.
	 * @param id the message's number
	 * @return the bytes, or empty when there is none of that number
	 */
	Optional<byte[]> bytes(long id);

	/**
	 * The attempts to send a message.
	 * @param id the message's number
	 * @return the attempts, oldest first
	 */
	List<DeliveryAttempt> attempts(long id);

	/**
	 * What was done about a message that could not be delivered.
	 * @param id the message's number
	 * @return what was done, or empty when nothing was, as for a message that did not
	 * fail
	 */
	Optional<Handover> handover(long id);

	/**
	 * The messages in which an alert was said.
	 * @param alertId the alert
	 * @return for each event of the alert, the messages that carry it, oldest first
	 */
	Map<Long, List<Message>> ofAlert(long alertId);

	/**
	 * How many letters have spoken of alerts.
	 * @param alertIds the numbers of the alerts
	 * @return the letters of each; an alert without any is absent
	 */
	Map<Long, Letters> letters(Collection<Long> alertIds);

	/**
	 * The alerts that a message speaks of.
	 * @param id the message's number
	 * @return the numbers of the alerts
	 */
	List<Long> alertsIn(long id);

	/**
	 * How many messages are in each state now.
	 * @return the counts; a state without messages is absent
	 */
	Map<DeliveryState, Long> counts();

	/**
	 * Where messages go.
	 * @return for instance {@code smtp://mail.example:25} or {@code file:data/mail}
	 */
	String destination();

	/**
	 * Whether mails may leave this node now. Each node finds out for itself.
	 * @return open, or paused until when and why
	 */
	ChannelStatus channel();

	/**
	 * Who is told when a run or a rule file is in trouble.
	 * @return the addresses, as {@code dondoc.mail.admins} names them; empty when nobody
	 * is told
	 */
	List<String> admins();

}
