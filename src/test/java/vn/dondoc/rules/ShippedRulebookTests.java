package vn.dondoc.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.engine.RuleCompiler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped rules, compiled and asked about the shipped units.
 */
@Tag("smoke")
class ShippedRulebookTests {

	private static final Rulebook RULEBOOK = RuleCompiler.compile(RuleFolder.read(Path.of("rules")));

	private final List<OwedDuty> owed = RULEBOOK.owed(units(), LocalDate.of(2022, 5, 1)).results();

	@Test
	void theUnitsOwe340DutiesEachOnce() {
		assertThat(this.owed).hasSize(340).extracting(OwedDuty::key).doesNotHaveDuplicates();
	}

	@Test
	void everyKindHasItsNumberOfDuties() {
		Map<DutyKind, Long> byKind = this.owed.stream()
			.collect(Collectors.groupingBy(OwedDuty::kind, Collectors.counting()));
		// all units: 4 standing, 4 milestones; six specialised: 4 + 2, 12 targets, 1
		// commencement
		assertThat(byKind).isEqualTo(Map.of(DutyKind.STANDING, 24L * 4 + 6 * 4 + 3 + 2 + 1 + 2 + 5, DutyKind.MILESTONE,
				24L * 4 + 6 * 2 + 1 + 6, DutyKind.COMMENCEMENT, 6L + 1 + 1, DutyKind.TARGET, 6L * 12 + 6 * 2));
	}

	@Test
	void theHeadlineObligationsAreOwedByAll() {
		for (String obligation : List.of("wan", "video-conference", "security-level-approval",
				"security-level-protection")) {
			assertThat(this.owed).filteredOn((duty) -> duty.obligation().equals(obligation)).hasSize(24);
		}
		assertThat(this.owed).filteredOn((duty) -> duty.obligation().equals("ipv6"))
			.extracting(OwedDuty::key)
			.containsExactly(new DutyKey("TTCNTT", "ipv6"));
	}

	@Test
	void metadataIsReadBackWithoutItsQuotes() {
		RuleSource wan = RULEBOOK.rules()
			.stream()
			.filter((rule) -> rule.rule().startsWith("1.g "))
			.findFirst()
			.orElseThrow();
		assertThat(wan.clause()).isEqualTo("1.g");
		assertThat(wan.title()).isEqualTo("Mạng truyền dẫn diện rộng (WAN) của Bộ GTVT");
		assertThat(wan.titleEn()).isEqualTo("Wide area network (WAN) of the Ministry of Transport");
		assertThat(wan.quote()).endsWith("Thời hạn hoàn thành: tháng 9/2022.");
		assertThat(wan.legalBasis()).isEqualTo("Văn bản 4507/BGTVT-TTCNTT ngày 10/5/2022 của Bộ GTVT");
		assertThat(wan.file()).isEqualTo("1-all-units.drl");
		assertThat(RULEBOOK.release().files().getOrDefault(wan.file(), "").lines().toList().get(wan.line() - 1))
			.startsWith("rule \"1.g ");
	}

	@Test
	void everyObligationNamedIsOwedBySomebody() {
		Set<String> codes = this.owed.stream().map(OwedDuty::obligation).collect(Collectors.toSet());
		assertThat(RULEBOOK.obligations()).isEqualTo(codes);
	}

	@Test
	void everyOwingRuleMatchesSomebodyAndCarriesItsSource() {
		Set<RuleSource> spoken = new HashSet<>(this.owed.stream().map(OwedDuty::source).toList());
		assertThat(spoken).hasSize(53).allMatch((rule) -> RULEBOOK.rules().contains(rule));
	}

	private static List<OrgUnit> units() {
		return UnitsFile.read(Path.of("config")).stream().map(Unit::fact).toList();
	}

}
