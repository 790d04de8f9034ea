package vn.dondoc.rules;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.rules.ReleaseDiff.Change;
import vn.dondoc.rules.ReleaseDiff.FileDiff;
import vn.dondoc.rules.ReleaseDiff.Hunk;
import vn.dondoc.rules.ReleaseDiff.Line;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What differs between two releases, as a reader sees it.
 */
class ReleaseDiffTests {

	@Test
	void filesComeAndGo() {
		ReleaseDiff diff = ReleaseDiff.between(release("a", "1\n", "b", "1\n", "c", "1\n"),
				release("b", "2\n", "c", "1\n", "d", "1\n"));
		assertThat(diff.files()).extracting(FileDiff::name).containsExactly("a", "b", "d");
		assertThat(diff.files()).extracting(FileDiff::change)
			.containsExactly(Change.REMOVED, Change.CHANGED, Change.ADDED);
	}

	@Test
	void aReleaseDoesNotDifferFromItself() {
		assertThat(ReleaseDiff.between(release("a", "1\n"), release("a", "1\n")).files()).isEmpty();
	}

	@Test
	void aChangedLineIsShownAmongThreeOnEachSide() {
		String before = lines(1, 20);
		assertThat(hunks(before, before.replace("10\n", "10a\n"))).singleElement()
			.satisfies((hunk) -> assertThat(shown(hunk)).containsExactly(" 7 7 7", " 8 8 8", " 9 9 9", "-10 0 10",
					"+0 10 10a", " 11 11 11", " 12 12 12", " 13 13 13"));
	}

	@Test
	void placesThatAreFarApartAreShownApart() {
		String before = lines(1, 30);
		assertThat(hunks(before, before.replace("\n5\n", "\nx\n").replace("\n12\n", "\ny\n"))).hasSize(1);
		assertThat(hunks(before, before.replace("\n5\n", "\nx\n").replace("\n13\n", "\ny\n"))).hasSize(2);
	}

	@Test
	void linesThatAreOnlyAddedOrRemovedKeepTheOthersNumbers() {
		assertThat(shown(hunks("a\nb\n", "a\nx\nb\n").get(0))).containsExactly(" 1 1 a", "+0 2 x", " 2 3 b");
		assertThat(shown(hunks("a\nx\nb\n", "a\nb\n").get(0))).containsExactly(" 1 1 a", "-2 0 x", " 3 2 b");
	}

	@Test
	void aDifferenceOfLineEndsAloneIsAChangeWithoutLines() {
		FileDiff file = ReleaseDiff.between(release("a", "1\n"), release("a", "1\r\n")).files().get(0);
		assertThat(file.change()).isEqualTo(Change.CHANGED);
		assertThat(file.hunks()).isEmpty();
	}

	@Test
	void textsWithNothingInCommonAreReplacedWhole() {
		List<Hunk> hunks = hunks(lines(1, 3000), lines(5001, 8000));
		assertThat(hunks).singleElement()
			.satisfies((hunk) -> assertThat(hunk.lines()).hasSize(6000))
			.satisfies((hunk) -> assertThat(hunk.lines().get(0)).isEqualTo(new Line(Change.REMOVED, 1, 0, "1")))
			.satisfies((hunk) -> assertThat(hunk.lines().get(5999)).isEqualTo(new Line(Change.ADDED, 0, 3000, "8000")));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void bothTextsCanBeReadBackAndNoLineIsCalledNewThatIsNot(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			String before = words(random);
			String after = words(random);
			List<Line> all = hunks(before, after).stream().flatMap((hunk) -> hunk.lines().stream()).toList();
			for (Line line : all) {
				if (line.before() > 0) {
					assertThat(before.lines().toList().get(line.before() - 1)).isEqualTo(line.text());
				}
				if (line.after() > 0) {
					assertThat(after.lines().toList().get(line.after() - 1)).isEqualTo(line.text());
				}
			}
			long removed = count(all, Change.REMOVED);
			long added = count(all, Change.ADDED);
			long common = longestCommon(before.lines().toList(), after.lines().toList());
			assertThat(removed).isEqualTo(before.lines().count() - common);
			assertThat(added).isEqualTo(after.lines().count() - common);
		}
	}

	private static long count(List<Line> lines, Change change) {
		return lines.stream().filter((line) -> line.change() == change).count();
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

	private static List<Hunk> hunks(String before, String after) {
		return LineDiff.between(before, after);
	}

	private static List<String> shown(Hunk hunk) {
		return hunk.lines()
			.stream()
			.map((line) -> Map.of(Change.SAME, " ", Change.ADDED, "+", Change.REMOVED, "-").get(line.change())
					+ line.before() + " " + line.after() + " " + line.text())
			.toList();
	}

	private static Release release(String... namesAndTexts) {
		Map<String, String> files = new java.util.HashMap<>();
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			files.put(namesAndTexts[i], namesAndTexts[i + 1]);
		}
		return Release.of(files);
	}

}
