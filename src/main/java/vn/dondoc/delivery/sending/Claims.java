package vn.dondoc.delivery.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.nodes.Utc;

/**
 * Takes messages whose time has come, a batch at a time, so that of two nodes one wins
 * each; and gives back what was not begun.
 */
@Component
class Claims {

	private static final int TRIES = 20;

	private final JdbcClient jdbc;

	private final LeaseClock leases;

	private final Clock clock;

	private final SendingSettings settings;

	private final Transactions transactions;

	private final String node;

	Claims(JdbcClient jdbc, LeaseClock leases, Clock clock, SendingSettings settings, ThisNode node,
			Transactions transactions) {
		this.jdbc = jdbc;
		this.leases = leases;
		this.clock = clock;
		this.settings = settings;
		this.node = node.id();
		this.transactions = transactions;
	}

	/**
	 * A walk through what is due, from its beginning.
	 */
	DueMessages due() {
		return new DueMessages(this.jdbc, this.settings.batch());
	}

	/**
	 * Takes the messages that come next.
	 * @param walk through what is due
	 * @return the claims, or none when nothing is due
	 */
	List<ClaimedMail> take(DueMessages walk) {
		for (int tries = 1;; tries++) {
			try {
				List<Long> due = walk.next(now());
				List<ClaimedMail> taken = due.isEmpty() ? List.of() : take(due);
				if (due.isEmpty() || !taken.isEmpty() || tries == TRIES) {
					return taken;
				}
			}
			catch (ConcurrencyFailureException ex) {
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Takes those of these messages that nobody else has taken.
	 */
	List<ClaimedMail> take(List<Long> ids) {
		LocalDateTime until = Utc.of(this.leases.ask().plus(this.settings.lease()));
		return this.transactions.within(() -> {
			List<ClaimedMail> mine = lock(ids);
			if (!mine.isEmpty()) {
				this.jdbc.sql("""
						update message set delivery_state = 'CLAIMED', claimed_by = :node, lease_until = :until,
						fencing_token = fencing_token + 1 where id in (:ids)""")
					.param("node", this.node)
					.param("until", until)
					.param("ids", mine.stream().map(ClaimedMail::id).toList())
					.update();
			}
			return mine;
		});
	}

	/**
	 * Waits for whoever is at them, and reads what is still to be had. A function of the
	 * state keeps MySQL from the index of states, whose gaps it would lock; one of the
	 * time would have it compared as text, where a time is later than itself without
	 * fractions.
	 */
	private List<ClaimedMail> lock(List<Long> ids) {
		Map<Long, ClaimedMail> found = this.jdbc.sql("""
				select id, fencing_token, recipient, digest_day, purpose, attempts, created_at, content from message
				where id in (:ids) and coalesce(delivery_state, '') in ('READY', 'DEFERRED')
				and next_attempt_at <= :now for update""")
			.param("ids", ids)
			.param("now", now())
			.query((row, number) -> claim(row))
			.stream()
			.collect(Collectors.toMap(ClaimedMail::id, Function.identity()));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private static ClaimedMail claim(ResultSet row) throws SQLException {
		return new ClaimedMail(row.getLong("id"), row.getLong("fencing_token") + 1, row.getString("recipient"),
				row.getObject("digest_day", LocalDate.class), row.getString("purpose"), row.getInt("attempts"),
				Utc.instant(row.getObject("created_at", LocalDateTime.class)), row.getBytes("content"));
	}

	/**
	 * Lets go of what was claimed and not begun, to be had at once by any node.
	 */
	void giveBack(List<ClaimedMail> claims) {
		claims.forEach((claim) -> release(claim, "", null));
	}

	/**
	 * Lets go of what was claimed and not begun, to be had later. It counts as no
	 * attempt.
	 */
	void putOff(ClaimedMail claim, Instant until) {
		release(claim, ", next_attempt_at = :until", until);
	}

	private void release(ClaimedMail claim, String more, @Nullable Instant until) {
		JdbcClient.StatementSpec statement = this.jdbc.sql("""
				update message set delivery_state = case when attempts = 0 then 'READY' else 'DEFERRED' end,
				claimed_by = null, lease_until = null%s
				where id = :id and fencing_token = :token and delivery_state = 'CLAIMED'""".formatted(more))
			.param("id", claim.id())
			.param("token", claim.token());
		((until != null) ? statement.param("until", Utc.of(until)) : statement).update();
	}

	private LocalDateTime now() {
		return Utc.of(Utc.now(this.clock));
	}

}
