package vn.dondoc.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.facts.Facts;
import vn.dondoc.rules.engine.RuleCompiler;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What counts as a rule file.
 */
class RuleFolderTests {

	private static final String RULE = RuleTexts
		.owing(RuleTexts.owes("Đôn đốc", "duties.standing($holder, \"nhiệm-vụ\");"));

	@TempDir
	Path folder;

	@Test
	void ruleFilesOfSubFoldersCountAndOthersDoNot() throws IOException {
		write("một.drl", RULE);
		write("phụ lục/hai.DRL", "// two");
		write("tests/one.yml", "x");
		write("README.md", "x");
		write(".hidden.drl", "x");
		write(".git/x.drl", "x");
		write("một.drl~", "x");
		assertThat(RuleFolder.read(this.folder).files().keySet()).containsExactly("một.drl", "phụ lục/hai.DRL");
	}

	@Test
	void vietnameseTextIsKept() throws IOException {
		write("một.drl", RULE);
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(this.folder));
		assertThat(rulebook.owed(List.of(Facts.anyUnit()), java.time.LocalDate.EPOCH).results()).singleElement()
			.satisfies((duty) -> assertThat(duty.obligation()).isEqualTo("nhiệm-vụ"))
			.satisfies((duty) -> assertThat(duty.source().rule()).isEqualTo("Đôn đốc"));
	}

	@Test
	void aByteOrderMarkIsPassedOver() throws IOException {
		write("a.drl", "\uFEFF" + RULE);
		assertThat(RuleFolder.read(this.folder).files()).containsEntry("a.drl", RULE);
	}

	@Test
	void aFolderMayBeALink() throws IOException {
		write("a.drl", RULE);
		Path link = Files.createSymbolicLink(this.folder.resolveSibling(this.folder.getFileName() + "-link"),
				this.folder);
		try {
			assertThat(RuleFolder.read(link)).isEqualTo(RuleFolder.read(this.folder));
		}
		finally {
			Files.delete(link);
		}
	}

	@Test
	void everyFileThatCannotBeReadIsNamed() throws IOException {
		write("a.drl", RULE);
		Files.write(this.folder.resolve("b.drl"), "rule \"Vụ\"".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(this.folder.resolve("c.drl"), new byte[] { 'r', (byte) 0xE1, 'x' });
		Files.createSymbolicLink(this.folder.resolve("d.drl"), this.folder.resolve("nowhere"));
		assertThat(problems(this.folder)).hasSize(2)
			.satisfiesExactly((problem) -> assertThat(problem).isEqualTo("c.drl:1:1: is not UTF-8; save it as UTF-8"),
					(problem) -> assertThat(problem).startsWith("d.drl:1:1: is a link that leads nowhere"));
	}

	@Test
	void aMissingFolderAFileAndAnEmptyFolderAreNamed() throws IOException {
		Path missing = this.folder.resolve("missing");
		assertThat(problems(missing)).containsExactly(missing
				+ ":1:1: does not exist; expected the folder that holds the rule files (*.drl), name it with --rules, or dondoc.rules.dir for the server");
		Path file = Files.writeString(this.folder.resolve("x.txt"), "x");
		assertThat(problems(file))
			.containsExactly(file + ":1:1: is not a folder; expected the folder that holds the rule files (*.drl)");
		assertThat(problems(this.folder))
			.containsExactly(this.folder + ":1:1: holds no rule file; expected at least one file that ends in .drl");
	}

	@Test
	void aHugeFileIsRefused() throws IOException {
		write("a.drl", "/".repeat(1_000_001));
		assertThat(problems(this.folder)).singleElement().asString().contains("a.drl:1:1: ", "larger than");
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static List<String> problems(Path folder) {
		RuleProblemsException thrown = catchThrowableOfType(RuleProblemsException.class, () -> RuleFolder.read(folder));
		return thrown.problems().stream().map(RuleProblem::toString).toList();
	}

}
