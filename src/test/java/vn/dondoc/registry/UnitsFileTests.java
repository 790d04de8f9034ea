package vn.dondoc.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.configfile.BadFiles;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading {@code units.yml}.
 */
class UnitsFileTests {

	@TempDir
	Path config;

	@Test
	void onlyCodeNameAndKindAreRequired() {
		assertThat(read("units: [{code: A, name: Đơn vị, kind: OFFICE}]")).containsExactly(
				new Unit(new OrgUnit("A", "Đơn vị", "OFFICE", false, List.of(), null, true), null, List.of()));
	}

	@Test
	void everythingGivenIsKept() {
		String text = """
				units:
				  - {code: ĐS-1.a_b, name: Trên, kind: OFFICE}
				  - code: B
				    name: Dưới
				    name_en: Below
				    kind: CENTRE
				    specialised: true
				    lists: [annex-2, x, annex-2]
				    parent: ĐS-1.a_b
				    active: false
				    contacts:
				      - {role: LEADERSHIP, name: Ông A, email: a.b+c@bo-gt.example, locale: en}
				""";
		assertThat(read(text)).last()
			.isEqualTo(new Unit(new OrgUnit("B", "Dưới", "CENTRE", true, List.of("annex-2", "x"), "ĐS-1.a_b", false),
					"Below", List.of(new Contact("B", Recipient.LEADERSHIP, "Ông A", "a.b+c@bo-gt.example", "en"))));
	}

	@Test
	void aMissingFileIsAProblem() {
		assertThat(BadFiles.problemsOf(() -> UnitsFile.read(this.config))).singleElement()
			.asString()
			.startsWith("units.yml: is missing");
	}

	@Test
	void noUnitsAtAllAreAProblem() {
		assertThat(problems("")).containsExactly("units.yml:1:1: 'units' is missing, expected a list");
		assertThat(problems("units: []")).singleElement().asString().contains("expected at least one entry");
	}

	@Test
	void aCodeGivenTwiceNamesBothLines() {
		assertThat(problems("units:\n- {code: A, name: a, kind: K}\n- {code: A, name: b, kind: K}"))
			.containsExactly("units.yml:3:10: code 'A' is given twice, in lines 2 and 3");
	}

	@Test
	void codesAreToldApartByCase() {
		assertThat(read("units: [{code: A, name: a, kind: K}, {code: a, name: b, kind: K}]")).hasSize(2);
	}

	@Test
	void codesWithOtherCharactersAreRefused() {
		for (String code : List.of("A B", "'A,B'", "A;B", "'A\"B'", "A/B", "'" + "A".repeat(41) + "'")) {
			assertThat(problems("units: [{code: " + code + ", name: a, kind: K}]")).singleElement()
				.asString()
				.startsWith("units.yml:1:16: code ");
		}
	}

	@Test
	void whatIsLongerThanItsColumnIsAProblemWithTheLimit() {
		String text = """
				units:
				- code: A
				  name: %s
				  name_en: %s
				  kind: %s
				  lists: [x, %s]
				  contacts: [{role: HOLDER, name: %s, email: a@b.example, locale: vi}]
				""".formatted("ư".repeat(301), "u".repeat(301), "K".repeat(61), "l".repeat(61), "n".repeat(201));
		assertThat(problems(text)).containsExactly("units.yml:3:9: the text is longer than 300 characters",
				"units.yml:4:12: the text is longer than 300 characters",
				"units.yml:5:9: the text is longer than 60 characters",
				"units.yml:6:14: the text is longer than 60 characters",
				"units.yml:7:35: the text is longer than 200 characters");
	}

	@Test
	void anUnknownParentIsAProblem() {
		assertThat(problems("units: [{code: A, name: a, kind: K, parent: X}]"))
			.containsExactly("units.yml:1:45: unknown parent 'X'; expected the code of a unit in this file");
	}

	@Test
	void unitsAboveThemselvesAreReportedOncePerCircle() {
		String text = """
				units:
				- {code: A, name: a, kind: K, parent: B}
				- {code: B, name: b, kind: K, parent: C}
				- {code: C, name: c, kind: K, parent: B}
				- {code: D, name: d, kind: K, parent: D}
				""";
		assertThat(problems(text)).containsExactly("units.yml:3:39: units stand above themselves: B -> C -> B",
				"units.yml:5:39: units stand above themselves: D -> D");
	}

	@Test
	void aUnitMayBeGivenBeforeItsParent() {
		assertThat(read("units: [{code: A, name: a, kind: K, parent: B}, {code: B, name: b, kind: K}]")).hasSize(2);
	}

	@Test
	void contactsThatCannotBeWrittenToAreRefused() {
		for (String email : List.of("a", "a@", "'@b'", "a b@c", "a..b@c", "a@b..c", "a@-b", "ă@b", "a@b,c@d",
				"x".repeat(65) + "@b")) {
			assertThat(problems(contact("HOLDER", email, "vi"))).singleElement()
				.asString()
				.contains("is not an e-mail address");
		}
	}

	@Test
	void anUnknownRoleOrLocaleComesWithTheKnownOnes() {
		assertThat(problems(contact("HOLDR", "a@b", "fr"))).hasSize(2)
			.anyMatch((problem) -> problem.contains("unknown role 'HOLDR'; did you mean 'HOLDER'?"))
			.anyMatch((problem) -> problem.contains("unknown locale 'fr'; known: en, vi"));
	}

	@Test
	void everyProblemOfTheFileIsReportedAtOnce() {
		String text = """
				units:
				- {code: A, name: ' ', kind: K}
				- {code: B, kind: K, specialised: yes}
				- {code: C, name: c, kind: K, list: [x]}
				""";
		assertThat(problems(text)).hasSize(4);
	}

	@Test
	void theShippedFileHoldsTheUnitsThatTheDirectiveNames() {
		List<Unit> units = UnitsFile.read(Path.of("config"));
		assertThat(units).hasSize(24).allMatch((unit) -> unit.fact().active());
		assertThat(units).filteredOn((unit) -> unit.fact().specialised())
			.extracting(Unit::code)
			.containsExactly("TCDBVN", "CHHVN", "CDTNDVN", "CDSVN", "CHKVN", "CDKVN");
		assertThat(units).filteredOn((unit) -> unit.fact().lists().contains("annex-2")).hasSize(9);
		assertThat(units).filteredOn((unit) -> unit.fact().kind().equals("ADVISORY")).hasSize(6);
		assertThat(units).allSatisfy(
				(unit) -> assertThat(unit.contacts()).extracting(Contact::role).containsOnlyOnce(Recipient.HOLDER));
	}

	@Test
	void theShippedFileWritesToNobodyReal() {
		assertThat(UnitsFile.read(Path.of("config"))).flatMap(Unit::contacts)
			.extracting(Contact::email)
			.allMatch((email) -> email.endsWith("@bgtvt.example"));
	}

	@Test
	void aContactWithoutALanguageIsWrittenToInVietnamese() {
		assertThat(read(contact("HOLDER", "a@b.example", "vi").replace(", locale: vi", ""))).singleElement()
			.satisfies((unit) -> assertThat(unit.contacts()).singleElement()
				.satisfies((contact) -> assertThat(contact.locale()).isEqualTo("vi")));
	}

	private static String contact(String role, String email, String locale) {
		return "units: [{code: A, name: a, kind: K, contacts: [{role: %s, name: x, email: \"%s\", locale: %s}]}]"
			.formatted(role, email.replace("'", ""), locale);
	}

	private List<Unit> read(String text) {
		try {
			Files.writeString(this.config.resolve("units.yml"), text);
			return UnitsFile.read(this.config);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> problems(String text) {
		return BadFiles.problemsOf(() -> read(text));
	}

}
