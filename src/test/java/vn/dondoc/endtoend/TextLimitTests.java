package vn.dondoc.endtoend;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.text.TextLimit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every column that takes a text of somebody's takes the longest that is let through, and
 * no column is forgotten here.
 */
@ServerTest
class TextLimitTests {

	private static final Map<TextLimit, List<String>> COLUMNS = Map.ofEntries(
			entry(TextLimit.UNIT_CODE,
					List.of("org_unit.code", "org_unit.parent_code", "org_unit_list.unit_code", "contact.unit_code",
							"report.unit_code", "reading.unit_code", "duty.unit_code", "alert.unit_code",
							"message.unit_code", "notice.unit_code", "audit_finding.unit_code",
							"evaluation_run.resume_at", "followed_unit.unit_code")),
			entry(TextLimit.UNIT_NAME, List.of("org_unit.name", "org_unit.name_en")),
			entry(TextLimit.UNIT_KIND, List.of("org_unit.kind")),
			entry(TextLimit.UNIT_LIST, List.of("org_unit_list.list_name")),
			entry(TextLimit.PERSON, List.of("contact.name", "message.recipient_name", "notice.recipient_name")),
			entry(TextLimit.ADDRESS, List.of("contact.email", "message.recipient", "notice.recipient")),
			entry(TextLimit.OBLIGATION,
					List.of("report.obligation", "reading.obligation", "duty.obligation", "alert.obligation",
							"audit_finding.obligation")),
			entry(TextLimit.DIRECTIVE,
					List.of("report.directive", "reading.directive", "duty.directive", "alert.directive",
							"audit_finding.directive")),
			entry(TextLimit.PERIOD,
					List.of("report.period", "reading.period", "duty.period", "alert.period", "audit_finding.period")),
			entry(TextLimit.CLAUSE, List.of("alert.clause")), entry(TextLimit.RULE, List.of("alert.title")),
			entry(TextLimit.TITLE, List.of("alert.title_en")),
			entry(TextLimit.RULE_FILE, List.of("rule_release_file.file_name")),
			entry(TextLimit.SOURCE, List.of("report.source_text", "reading.source_text")),
			entry(TextLimit.REASON,
					List.of("alert_acknowledgement.reason", "alert_acknowledgement.end_reason",
							"audit_finding.accept_reason")),
			entry(TextLimit.NODE, List.of("node.name", "rule_folder.node_name")),
			entry(TextLimit.ACCOUNT, List.of("account.username", "account.handed_by", "audit_entry.actor",
					"rule_release.author", "rule_activation.actor", "rule_activation.approver", "rule_candidate.author",
					"rule_candidate.decided_by", "evaluation_run.requested_by", "evaluation_run.set_aside_by",
					"alert_acknowledgement.owner", "alert_acknowledgement.ended_by", "audit_finding.accepted_by")));

	/**
	 * Kept by dondoc itself: codes of enums, hashes, what it bounds where it makes it.
	 */
	private static final Set<String> OWN = Set.of("id_block.block_name", "audit_entry.action_code",
			"audit_entry.subject", "contact.contact_role", "contact.locale", "contact.trouble_reason",
			"account.password_hash", "account.role_code", "account.locale", "report.work_state", "duty.kind",
			"duty.work_state", "evaluation_run.reason", "evaluation_run.run_state", "evaluation_problem.problem_code",
			"alert.unit_sort", "alert.folded", "message.folded", "alert.stage", "alert.close_code",
			"alert_event.event_type", "alert_event.stage", "alert_event.once_key", "alert_event.detail_code",
			"message.locale", "message.purpose", "message.message_id", "message.subject", "message.delivery_state",
			"message.claimed_by", "message.reason_code", "delivery_attempt.outcome", "delivery_attempt.reason_code",
			"notice.recipient_role", "notice.in_place_of", "notice.locale", "notice.purpose", "notice.dropped_code",
			"rule_candidate.origin", "rule_candidate.candidate_state", "rule_candidate.held", "handover.reason_code",
			"bounce_mail.mail_key", "bounce_mail.mailbox_key", "bounce_mail.verdict", "bounce_mail.detail",
			"mailbox_lease.mailbox_key", "mailbox_lease.held_by", "kept_secret.secret_name", "kept_secret.secret_value",
			"alert_acknowledgement.stage", "alert_acknowledgement.end_code", "node.node_id", "node.host",
			"node.version_text", "evaluation_shard.shard_state", "evaluation_shard.node_id",
			"evaluation_shard.reason_code", "evaluation_shard_problem.problem_code", "audit_check.failure_code",
			"audit_finding.finding_key", "audit_finding.gap", "audit_finding.detail_code");

	@Autowired
	private Workbench bench;

	private final Map<String, Integer> lengths = new TreeMap<>();

	@BeforeEach
	void readTheTables() {
		this.bench.jdbc().query("""
				select lower(concat(table_name, '.', column_name)) as place, character_maximum_length as longest
				from information_schema.columns where lower(table_schema) = 'public'
				and lower(table_name) not like 'qrtz%' and lower(table_name) not like 'flyway%'
				and data_type = 'CHARACTER VARYING' and character_maximum_length < 100000
				""", (row) -> {
			this.lengths.put(row.getString("place"), row.getInt("longest"));
		});
	}

	@Test
	void everyColumnTakesTheLongestTextThatIsLetThrough() {
		COLUMNS.forEach((limit, columns) -> assertThat(columns)
			.allSatisfy((column) -> assertThat(this.lengths.get(column)).as("%s for %s", column, limit)
				.isNotNull()
				.isGreaterThanOrEqualTo(limit.most())));
		assertThat(TextLimit.values()).filteredOn((limit) -> !COLUMNS.containsKey(limit))
			.as("without a column of its own")
			.containsExactly(TextLimit.DIRECTIVE_NUMBER, TextLimit.ISSUER, TextLimit.LINE);
	}

	@Test
	void everyColumnWithALengthIsKnownHere() {
		Set<String> known = COLUMNS.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.toCollection(HashSet::new));
		known.addAll(OWN);
		Set<String> hashes = this.lengths.entrySet()
			.stream()
			.filter((column) -> column.getValue() == 64 && column.getKey().matches(".*(hash|based_on)"))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		Set<String> unknown = new TreeSet<>(this.lengths.keySet());
		unknown.removeAll(known);
		unknown.removeAll(hashes);
		assertThat(unknown).isEmpty();
		assertThat(known).as("and is there").isSubsetOf(this.lengths.keySet());
	}

}
