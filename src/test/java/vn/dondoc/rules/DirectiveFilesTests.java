package vn.dondoc.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What describes directives is part of a release like its rule files.
 */
class DirectiveFilesTests {

	private static final String RULE = RuleTexts
		.owing(RuleTexts.owes("1 Làm", "duties.milestone($holder, \"wan\").inMonth(2022, 9);"));

	@TempDir
	private Path folder;

	@Test
	void aFolderIsReadWithItsDirectivesAndTheTextsThatTheyName() throws IOException {
		write("a.drl", RULE);
		write("directive.yml", "code: top\ntext: words.txt");
		write("words.txt", "Điều 1");
		write("notes.txt", "mine");
		write("b/directive.yml", "code: b");
		write("b/a.drl", RULE);
		write("tests/directive.yml", "scenarios: []");
		Release release = RuleFolder.read(this.folder);
		assertThat(release.files().keySet()).containsExactly("a.drl", "b/a.drl", "b/directive.yml", "directive.yml",
				"words.txt");
		assertThat(RuleGate.check(release.files())).isEmpty();
		assertThat(release.directives().codeOf("b/a.drl")).isEqualTo("b");
	}

	@Test
	void whatADirectiveSaysIsPartOfTheHash() throws IOException {
		write("a.drl", RULE);
		write("directive.yml", "code: x");
		String before = RuleFolder.read(this.folder).hash();
		write("directive.yml", "code: x\nuntil: 2022-07-31");
		assertThat(RuleFolder.read(this.folder).hash()).isNotEqualTo(before);
	}

	@Test
	void theGateNamesWhatIsWrongWithADirective() {
		assertThat(RuleGate.check(Map.of("a.drl", RULE, "directive.yml", "code: x\nuntil: soon"))).singleElement()
			.satisfies((problem) -> assertThat(problem.toString()).startsWith("directive.yml:2:8: "));
	}

	@Test
	void aTextIsNotTakenForRules() {
		assertThat(RuleGate.check(Map.of("a.drl", RULE, "directive.yml", "code: x\ntext: a.txt", "a.txt", "rule?")))
			.isEmpty();
	}

	@Test
	void aRuleNameIsUniqueWithinItsDirectiveOnly() {
		assertThat(RuleGate.check(Map.of("a.drl", RULE, "b/directive.yml", "code: b", "b/a.drl", RULE))).isEmpty();
		assertThat(RuleGate.check(Map.of("a.drl", RULE, "b/a.drl", RULE))).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("duplicate rule name"));
	}

	@Test
	void theEditorMayKeepDirectivesAndTheirTextsAndNoOtherFiles() {
		RuleFolder.requireNames(Map.of("a/a.drl", RULE, "a/directive.yml", "code: x\ntext: a.md", "a/a.md", "Words"));
		for (String name : List.of("a.md", "directive.yaml", "tests/directive.yml", ".directive.yml", "a.drl.txt")) {
			assertThatThrownBy(() -> RuleFolder.requireNames(Map.of(name, "")))
				.isInstanceOf(RuleProblemsException.class);
		}
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
