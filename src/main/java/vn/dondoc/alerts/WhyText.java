package vn.dondoc.alerts;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;

/**
 * Keeps proofs as JSON, so that what was known then can be read as long as the log is
 * kept.
 */
@Component
class WhyText {

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	String write(LedgerEntry entry, Finding finding, String release) {
		return this.mapper.writeValueAsString(new AlertWhy(finding.rule(), entry.source(), release, entry.duty(),
				entry.movedBy(), finding.recipients(),
				finding.muted()
					.stream()
					.map((muted) -> new AlertWhy.Muted(muted.rule(), muted.stage(), muted.level(), muted.slot()))
					.toList(),
				entry.term()));
	}

	AlertWhy read(String text) {
		return this.mapper.readValue(text, AlertWhy.class);
	}

}
