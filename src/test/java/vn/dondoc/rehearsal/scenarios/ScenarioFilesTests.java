package vn.dondoc.rehearsal.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.configfile.BadFiles;
import vn.dondoc.rules.RuleFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused in scenario files, and where they are found.
 */
class ScenarioFilesTests {

	@TempDir
	Path folder;

	@Test
	void aMissingDayIsSaidAtTheRow() {
		assertThat(problems("""
				scenarios:
				  - name: x
				    expect:
				      duties:
				        - { unit: VPB, obligation: wan }
				""")).singleElement()
			.asString()
			.startsWith("tests/x.yml:5:11: no day is given; expected 'day' here or");
	}

	@Test
	void unknownUnitsAndObligationsAreNamedWithTheNearest() {
		assertThat(problems("""
				scenarios:
				  - name: x
				    given:
				      units: [VPB, CDSVM]
				      day: 2022-10-10
				      reports: [{ unit: VPB, obligation: wam, work: DONE, on: 2022-09-01 }]
				    expect:
				      duties:
				        - { unit: CDSVN, obligation: wan }
				        - { units: [VPB, TTT], obligations: [wan, onlin] }
				""")).satisfiesExactly(
				(it) -> assertThat(it).startsWith("tests/x.yml:4:20: unknown code 'CDSVM'; did you"),
				(it) -> assertThat(it).startsWith("tests/x.yml:6:42: unknown obligation 'wam'; did you mean 'wan'?"),
				(it) -> assertThat(it).startsWith("tests/x.yml:6:53: unknown work 'DONE'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:9:19: unit 'CDSVN' is not there; name it in 'units'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:10:26: unknown unit 'TTT'"), (it) -> assertThat(it)
					.startsWith("tests/x.yml:10:51: unknown obligation 'onlin'; did you mean 'online'"));
	}

	@Test
	void wrongValuesAreFoundAtTheirPlace() {
		assertThat(problems("""
				scenarios:
				  - name: x
				    given: { day: 2022-10-10, units: [VPB] }
				    expect:
				      obligation: wan
				      duties:
				        - { due: 31/12/2022, time: LATE, days_late: -1, target: nhiều, moved_by: [x] }
				      alerts:
				        - { stage: RESOLVED, level: 10, slot: D8, rule: Không có, recipients: [BOSS], kind: TARGET }
				""")).satisfiesExactly(
				(it) -> assertThat(it).startsWith("tests/x.yml:7:18: found '31/12/2022', expected a date"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:36: unknown time 'LATE'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:53: found '-1', expected a number from 0"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:65: found 'nhiều', expected a number"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:83: found 'x', expected a date"),
				(it) -> assertThat(it).startsWith("tests/x.yml:9:20: unknown stage 'RESOLVED'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:9:37: found '10', expected a number from 0 to 9"),
				(it) -> assertThat(it)
					.startsWith("tests/x.yml:9:47: found 'D8', expected a slot such as D-30, D0 or D+8"),
				(it) -> assertThat(it).startsWith("tests/x.yml:9:57: no rule is called 'Không có'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:9:80: unknown recipient 'BOSS'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:9:87: unknown key 'kind'"));
	}

	@Test
	void whatARowIsAboutMustBeClear() {
		assertThat(problems("""
				scenarios:
				  - name: x
				    given: { day: 2022-10-10 }
				    expect:
				      duties:
				        - { due: 2022-09-30 }
				        - { none: true, count: 0 }
				        - { unit: VPB, units: [VPB], obligation: wan }
				""")).satisfiesExactly((it) -> assertThat(it).startsWith("tests/x.yml:6:11: 'unit' is missing"),
				(it) -> assertThat(it).startsWith("tests/x.yml:6:11: 'obligation' is missing"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:19: both 'count' and 'none' are given"),
				(it) -> assertThat(it).startsWith("tests/x.yml:8:31: both 'unit' and 'units' are given"));
	}

	@Test
	void aScenarioHasANameOfItsOwnUnitsAndSomethingToExpect() {
		assertThat(problems("""
				scenarios:
				  - name: x
				    given: { units: [], dayy: 2022-10-10 }
				  - name: x
				    given: { units: [VPB, { code: A, specialised: true }, VPB], day: 2022-10-10 }
				    expect: { duties: [{ unit: VPB, obligation: wan }] }
				  - expect: []
				""")).satisfiesExactly((it) -> assertThat(it).startsWith("tests/x.yml:2:5: nothing is expected"),
				(it) -> assertThat(it).startsWith("tests/x.yml:3:21: there is no unit"),
				(it) -> assertThat(it).startsWith("tests/x.yml:3:25: unknown key 'dayy'; did you mean 'day'?"),
				(it) -> assertThat(it).isEqualTo("tests/x.yml:4:11: the name 'x' is given twice, in lines 2 and 4"),
				(it) -> assertThat(it).startsWith("tests/x.yml:5:27: 'kind' is missing"),
				(it) -> assertThat(it).startsWith("tests/x.yml:5:59: unit 'VPB' is given twice"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:5: 'name' is missing"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:13: found a list for 'expect'"),
				(it) -> assertThat(it).startsWith("tests/x.yml:7:13: nothing is expected"));
	}

	@Test
	void problemsOfAllFilesAreSaidAtOnce() {
		Map<String, String> texts = new TreeMap<>(Map.of("tests/a.yml", "scenarios: []\n", "tests/b.yml", "a: ["));
		assertThat(BadFiles.problemsOf(() -> Trials.read(texts))).hasSize(2)
			.satisfies((all) -> assertThat(all.get(0)).startsWith("tests/a.yml:1:12: the list 'scenarios' is empty"))
			.satisfies((all) -> assertThat(all.get(1)).startsWith("tests/b.yml:1:5: is not valid YAML"));
	}

	@Test
	void charactersThatNoFileMayHoldAreRefusedInTextsToo() {
		assertThat(problems("# ghi chú\nscenarios: \u0007"))
			.containsExactly("tests/x.yml:2:12: character U+0007 BEL cannot be seen and is not allowed; delete it");
	}

	@Test
	void scenariosAreReadFromTheFolderByName() throws IOException {
		scenario("tests/b.yml", "hai");
		scenario("tests/a mạng.yml", "một");
		scenario("tests/.#b.yml", "của trình soạn thảo");
		scenario("tests/notes.txt", "không phải kịch bản");
		assertThat(fromFolder()).extracting(Scenario::file).containsExactly("tests/a mạng.yml", "tests/b.yml");
		assertThat(fromFolder()).extracting(Scenario::name).containsExactly("một", "hai");
	}

	@Test
	void aFolderWithoutScenariosHasNone() {
		assertThat(fromFolder()).isEmpty();
	}

	@Test
	void testsMustBeAFolder() throws IOException {
		Files.writeString(this.folder.resolve("tests"), "");
		assertThat(BadFiles.problemsOf(this::fromFolder)).singleElement()
			.asString()
			.startsWith("tests: is not a folder");
	}

	@Test
	void scenariosAreNoPartOfTheRelease() throws IOException {
		Files.copy(Path.of("rules/ladder.drl"), this.folder.resolve("ladder.drl"));
		String before = RuleFolder.read(this.folder).hash();
		scenario("tests/a.yml", "một");
		assertThat(RuleFolder.read(this.folder).hash()).isEqualTo(before);
	}

	private void scenario(String file, String name) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, """
				scenarios:
				  - name: %s
				    given: { units: [{ code: A, kind: B }], day: 2022-10-10 }
				    expect: { duties: [{ obligation: wan }] }
				""".formatted(name));
	}

	private List<Scenario> fromFolder() {
		return new Scenarios(Trials.rulebook(), List.of(), Calendars.computed()).read(this.folder);
	}

	private static List<String> problems(String text) {
		return BadFiles.problemsOf(() -> Trials.read(text));
	}

}
