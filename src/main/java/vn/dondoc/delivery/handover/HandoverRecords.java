package vn.dondoc.delivery.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.text.Reason;

/**
 * Which mails were handed on. Rows are only ever added; the key keeps a mail from being
 * handed on twice.
 */
@Component
public class HandoverRecords {

	private final JdbcClient jdbc;

	HandoverRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The mails that failed and were not handed on yet.
	 * @param most how many at most
	 * @return their numbers, oldest first
	 */
	public List<Long> waiting(int most) {
		return this.jdbc.sql("select m.id from message m where m.delivery_state = 'FAILED'"
				+ " and not exists (select 1 from handover h where h.message_id = m.id) order by m.id limit " + most)
			.query(Long.class)
			.list();
	}

	/**
	 * A mail that failed.
	 * @param id its number
	 * @return the mail, or empty when it did not fail
	 */
	Optional<FailedMail> failed(long id) {
		return this.jdbc
			.sql("select id, recipient, recipient_name, unit_code, digest_day, subject, reason_code, reason_args"
					+ " from message where id = ? and delivery_state = 'FAILED'")
			.param(id)
			.query((row, number) -> new FailedMail(row.getLong("id"), row.getString("recipient"),
					row.getString("recipient_name"), row.getString("unit_code"),
					row.getObject("digest_day", LocalDate.class), row.getString("subject"),
					Reason.read(row.getString("reason_code"), row.getString("reason_args"))))
			.optional();
	}

	/**
	 * The mail with which a chain began.
	 * @param message a mail of the chain
	 * @return the number of the first mail, the given one if nothing was handed on to it
	 */
	public long firstOf(long message) {
		return this.jdbc.sql("select first_message_id from handover where next_message_id = ?")
			.param(message)
			.query(Long.class)
			.optional()
			.orElse(message);
	}

	/**
	 * The addresses that a chain tried.
	 * @param first the mail with which it began
	 * @return the addresses
	 */
	public List<String> tried(long first) {
		return this.jdbc
			.sql("select recipient from message where id = ?"
					+ " or id in (select next_message_id from handover where first_message_id = ?)")
			.params(first, first)
			.query(String.class)
			.list();
	}

	/**
	 * Records that a mail was handed on, or that there was no need or nobody left.
	 * @param message the mail that failed
	 * @param first the mail with which the chain began
	 * @param next the mail that hands it on, or {@code null}
	 * @param reason to whom, or why not
	 * @param at when
	 * @throws org.springframework.dao.DuplicateKeyException when another node was faster
	 */
	public void add(long message, long first, @Nullable Long next, Reason reason, Instant at) {
		this.jdbc.sql(
				"insert into handover (message_id, first_message_id, next_message_id, reason_code, reason_args, handed_at)"
						+ " values (?, ?, ?, ?, ?, ?)")
			.param(message)
			.param(first)
			.param(next)
			.param(reason.code())
			.param(reason.kept())
			.param(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
			.update();
	}

	/**
	 * What became of a mail that failed.
	 * @param message its number
	 * @return what was recorded, or empty when it was not handed on
	 */
	public Optional<Row> of(long message) {
		return this.jdbc.sql("select next_message_id, reason_code, reason_args from handover where message_id = ?")
			.param(message)
			.query((row, number) -> new Row(row.getObject("next_message_id", Long.class),
					Objects.requireNonNull(Reason.read(row.getString("reason_code"), row.getString("reason_args")))))
			.optional();
	}

	/**
	 * What became of a mail that failed.
	 *
	 * @param next the mail that hands it on, or {@code null}
	 * @param reason to whom, or why not
	 */
	public record Row(@Nullable Long next, Reason reason) {
	}

}
