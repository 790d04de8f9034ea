package vn.dondoc.releases;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.releases.FileDiff.Change;
import vn.dondoc.releases.FileDiff.Line;
import vn.dondoc.releases.FileDiff.Row;
import vn.dondoc.rules.Release;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What differs between two releases, as a reader sees it.
 */
class FileDiffTests {

	@Test
	void filesComeAndGo() {
		List<FileDiff> diff = FileDiff.between(release("a", "1\n", "b", "1\n", "c", "1\n"),
				release("b", "2\n", "c", "1\n", "d", "1\n"));
		assertThat(diff).extracting(FileDiff::name).containsExactly("a", "b", "d");
		assertThat(diff).extracting(FileDiff::change).containsExactly(Change.REMOVED, Change.CHANGED, Change.ADDED);
	}

	@Test
	void aReleaseDoesNotDifferFromItself() {
		assertThat(FileDiff.between(release("a", "1\n"), release("a", "1\n"))).isEmpty();
	}

	@Test
	void aChangedLineIsShownAmongThreeOnEachSide() {
		String before = lines(1, 20);
		assertThat(shown(before, before.replace("10\n", "10a\n"))).containsExactly("6 alike", "7 7 7", "8 8 8", "9 9 9",
				"10 10 | 10 10a", "11 11 11", "12 12 12", "13 13 13");
	}

	@Test
	void placesThatAreFarApartAreShownApart() {
		String before = lines(1, 30);
		assertThat(shown(before, before.replace("\n5\n", "\nx\n").replace("\n12\n", "\ny\n")))
			.containsSubsequence("1 alike", "5 5 | 5 x", "8 8 8", "9 9 9", "12 12 | 12 y", "15 15 15")
			.filteredOn((row) -> row.endsWith("alike"))
			.hasSize(1);
		assertThat(shown(before, before.replace("\n5\n", "\nx\n").replace("\n13\n", "\ny\n")))
			.containsSubsequence("1 alike", "5 5 | 5 x", "8 8 8", "1 alike", "10 10 10", "13 13 | 13 y", "16 16 16")
			.doesNotContain("9 9 9");
	}

	@Test
	void linesThatAreOnlyAddedOrRemovedKeepTheOthersNumbers() {
		assertThat(shown("a\nb\n", "a\nx\nb\n")).containsExactly("1 1 a", "none | 2 x", "2 3 b");
		assertThat(shown("a\nx\nb\n", "a\nb\n")).containsExactly("1 1 a", "2 x | none", "3 2 b");
	}

	@Test
	void aChangedLineIsCutWhereItDiffers() {
		assertThat(LineDiff.between("inMonth(2022, 9);\n", "inMonth(2022, 12);\n")).containsExactly(
				new Row(new Line(1, "inMonth(2022, ", "9", ");"), new Line(1, "inMonth(2022, ", "12", ");"), true, 0));
		assertThat(LineDiff.between("aa\n", "aaa\n"))
			.containsExactly(new Row(new Line(1, "aa", "", ""), new Line(1, "aa", "a", ""), true, 0));
	}

	@Test
	void aDifferenceOfLineEndsAloneIsAChangeWithoutLines() {
		FileDiff file = FileDiff.between(release("a", "1\n"), release("a", "1\r\n")).get(0);
		assertThat(file.change()).isEqualTo(Change.CHANGED);
		assertThat(file.rows()).isEmpty();
	}

	@Test
	void textsWithNothingInCommonAreReplacedWhole() {
		List<Row> rows = LineDiff.between(lines(1, 3000), lines(5001, 8000));
		assertThat(rows).hasSize(3000).allMatch(Row::differs);
		assertThat(shown(rows.get(0))).isEqualTo("1 1 | 1 5001");
		assertThat(shown(rows.get(2999))).isEqualTo("3000 3000 | 3000 8000");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void bothTextsCanBeReadBackAndNoLineIsCalledNewThatIsNot(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			String before = words(random);
			String after = words(random);
			List<Row> rows = LineDiff.between(before, after);
			rows.forEach((row) -> assertLineOf(before, row.before()));
			rows.forEach((row) -> assertLineOf(after, row.after()));
			long removed = rows.stream().filter((row) -> row.differs() && row.before() != null).count();
			long added = rows.stream().filter((row) -> row.differs() && row.after() != null).count();
			long common = longestCommon(before.lines().toList(), after.lines().toList());
			assertThat(removed).isEqualTo(before.lines().count() - common);
			assertThat(added).isEqualTo(after.lines().count() - common);
		}
	}

	private static void assertLineOf(String text, @Nullable Line line) {
		if (line != null) {
			assertThat(whole(line)).isEqualTo(text.lines().toList().get(line.number() - 1));
		}
	}

	// The textbook way, slow and plain
	private static long longestCommon(List<String> one, List<String> other) {
		int[][] best = new int[one.size() + 1][other.size() + 1];
		for (int i = 1; i <= one.size(); i++) {
			for (int j = 1; j <= other.size(); j++) {
				best[i][j] = one.get(i - 1).equals(other.get(j - 1)) ? best[i - 1][j - 1] + 1
						: Math.max(best[i - 1][j], best[i][j - 1]);
			}
		}
		return best[one.size()][other.size()];
	}

	private static String words(Random random) {
		return random.ints(random.nextInt(12), 0, 4).mapToObj((word) -> word + "\n").collect(Collectors.joining());
	}

	private static String lines(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj((line) -> line + "\n").collect(Collectors.joining());
	}

	private static List<String> shown(String before, String after) {
		return LineDiff.between(before, after).stream().map(FileDiffTests::shown).toList();
	}

	private static String shown(Row row) {
		Line before = row.before();
		Line after = row.after();
		if (row.folded() > 0) {
			return row.folded() + " alike";
		}
		if (!row.differs() && before != null && after != null) {
			return before.number() + " " + after.number() + " " + whole(after);
		}
		return ((before != null) ? before.number() + " " + whole(before) : "none") + " | "
				+ ((after != null) ? after.number() + " " + whole(after) : "none");
	}

	private static String whole(Line line) {
		return line.start() + line.middle() + line.end();
	}

	private static Release release(String... namesAndTexts) {
		Map<String, String> files = new java.util.HashMap<>();
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			files.put(namesAndTexts[i], namesAndTexts[i + 1]);
		}
		return Release.of(files);
	}

}
