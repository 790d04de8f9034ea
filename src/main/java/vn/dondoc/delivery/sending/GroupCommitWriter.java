package vn.dondoc.delivery.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.nodes.Utc;

/**
 * Writes what many connections have to say of their messages in one transaction. Each row
 * is guarded by its fencing token, so that one lost claim costs the others nothing.
 */
@Component
class GroupCommitWriter {

	/**
	 * The function of the state keeps MySQL from walking the index of states, where what
	 * has just left a state stays for a while. A late answer also settles what was taken
	 * for unknown meanwhile, as long as nobody else has claimed the message since.
	 */
	private static final String SETTLE = """
			update message set delivery_state = :state, attempts = attempts + 1, next_attempt_at = :next,
			sent_at = :sentAt, reason_code = :code, reason_args = :args, claimed_by = null, lease_until = null
			where id in (:ids) and fencing_token = :token
			and coalesce(delivery_state, '') in ('CLAIMED', 'DOT', 'UNKNOWN')""";

	private final NamedParameterJdbcTemplate jdbc;

	private final AttemptRows attempts;

	private final Transactions transactions;

	GroupCommitWriter(JdbcTemplate jdbc, AttemptRows attempts, Transactions transactions) {
		this.jdbc = new NamedParameterJdbcTemplate(jdbc);
		this.attempts = attempts;
		this.transactions = transactions;
	}

	/**
	 * Commits dots and settlements together.
	 * @param dots the messages whose final dot is about to be written
	 * @param settlements what became of others
	 * @param leaseUntil the end of the dots' lease, by the database's clock
	 * @return those claims that still held
	 */
	Set<ClaimedMail> write(List<ClaimedMail> dots, List<Settlement> settlements, Instant leaseUntil) {
		try {
			return write(dots, settlements, leaseUntil, GroupCommitWriter::alike);
		}
		catch (SomeLostException ex) {
			// Rolled back. To know which, one by one
			return write(dots, settlements, leaseUntil, (all) -> all.stream().map(List::of).toList());
		}
	}

	private Set<ClaimedMail> write(List<ClaimedMail> dots, List<Settlement> settlements, Instant leaseUntil,
			Function<List<Settlement>, Collection<List<Settlement>>> groups) {
		return this.transactions.within(() -> {
			Set<ClaimedMail> granted = new HashSet<>();
			dots.stream()
				.collect(Collectors.groupingBy(ClaimedMail::token))
				.values()
				.forEach((alike) -> granted.addAll(dot(alike, leaseUntil)));
			List<AttemptRow> rows = new ArrayList<>();
			groups.apply(settlements).forEach((group) -> granted.addAll(settle(group, rows)));
			this.attempts.add(rows);
			return granted;
		});
	}

	private Set<ClaimedMail> dot(List<ClaimedMail> dots, Instant leaseUntil) {
		Map<String, Object> values = claims(dots);
		values.put("until", Utc.of(leaseUntil));
		int granted = this.jdbc.update("""
				update message set delivery_state = 'DOT', lease_until = :until
				where id in (:ids) and fencing_token = :token
				and coalesce(delivery_state, '') = 'CLAIMED'""", values);
		return (granted == dots.size()) ? new HashSet<>(dots) : those(DeliveryState.DOT, dots, values);
	}

	/**
	 * What was sent to one place differs in nothing but the message and its token, which
	 * is the same for nearly all.
	 */
	private static Collection<List<Settlement>> alike(List<Settlement> settlements) {
		return settlements.stream()
			.collect(Collectors.groupingBy((settlement) -> settlement.verdict().isDone()
					? List.of(settlement.verdict(), settlement.claim().token()) : settlement.claim()))
			.values();
	}

	private Set<ClaimedMail> settle(List<Settlement> group, List<AttemptRow> rows) {
		List<ClaimedMail> claims = group.stream().map(Settlement::claim).toList();
		Map<String, Object> values = claims(claims);
		Settlement one = group.get(0);
		values.put("state", one.state().name());
		values.put("next", Utc.of(one.next()));
		values.put("sentAt", (one.sentAt() != null) ? Utc.of(one.at()) : null);
		values.put("code", one.verdict().detail().code());
		values.put("args", one.verdict().detail().kept());
		int settled = this.jdbc.update(SETTLE, values);
		if (settled == group.size()) {
			group.forEach((settlement) -> rows.add(row(settlement)));
			return new HashSet<>(claims);
		}
		if (group.size() > 1) {
			throw new SomeLostException();
		}
		// Either lost, or recorded by a commit whose answer was lost
		return those(one.state(), claims, values);
	}

	private static AttemptRow row(Settlement settlement) {
		return new AttemptRow(settlement.claim().id(), settlement.at(), settlement.state(),
				settlement.verdict().detail());
	}

	private Set<ClaimedMail> those(DeliveryState state, List<ClaimedMail> claims, Map<String, Object> values) {
		Map<Long, Long> tokens = new HashMap<>();
		this.jdbc.query("select id, fencing_token from message where delivery_state = '" + state + "' and id in (:ids)",
				values, (row) -> {
					tokens.put(row.getLong(1), row.getLong(2));
				});
		return claims.stream()
			.filter((claim) -> Objects.equals(tokens.get(claim.id()), claim.token()))
			.collect(Collectors.toCollection(HashSet::new));
	}

	/**
	 * The claims of one statement have one token.
	 */
	private static Map<String, Object> claims(List<ClaimedMail> claims) {
		Map<String, Object> values = new HashMap<>();
		values.put("ids", claims.stream().map(ClaimedMail::id).toList());
		values.put("token", claims.get(0).token());
		return values;
	}

	/**
	 * Some of the claims of a group are lost.
	 */
	private static final class SomeLostException extends RuntimeException {

		private static final long serialVersionUID = 1;

	}

}
