package vn.dondoc.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an admin may do to the shipped rules: the same for the same seed.
 */
public final class RandomEdits {

	private static final Pattern MONTH = Pattern.compile("inMonth\\(2022, \\d+\\)");

	private static final Pattern RULE = Pattern.compile("rule \"[^\"]+\".*?\\nend\\n", Pattern.DOTALL);

	private static final Pattern RUNG = Pattern.compile("rule \"(?!\\d)[^\"]+\".*?\\nend\\n", Pattern.DOTALL);

	private static final Pattern LADDER_NUMBER = Pattern
		.compile("(?<=since\\(|every\\(|daysLate >= |daysLate < |at\\(30, )\\d+");

	private static final Pattern CONDITION = Pattern.compile("(OrgUnit|Duty)\\( \\w+");

	private static final Pattern PERCENT = Pattern.compile("(?<=\", )\\d+(?=\\)\\.)");

	private static final Pattern ROLE = Pattern.compile("\"FOCAL_POINT\"");

	private final Random random;

	private RandomEdits(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * The shipped rule files.
	 * @return the text of each file by its name
	 */
	public static Map<String, String> shipped() {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> found = Files.list(Path.of("rules"))) {
			for (Path file : found.filter((path) -> path.toString().endsWith(".drl")).toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	/**
	 * The shipped rule files with one to three edits.
	 * @param seed decides which
	 * @return the text of each file by its name
	 */
	public static Map<String, String> ofShipped(long seed) {
		RandomEdits edits = new RandomEdits(seed);
		Map<String, String> files = shipped();
		for (int i = edits.random.nextInt(3); i >= 0; i--) {
			edits.edit(files);
		}
		return files;
	}

	/**
	 * A day on which the shipped rules have something to say.
	 * @param seed decides which
	 * @return the day
	 */
	public static LocalDate day(long seed) {
		return LocalDate.of(2022, 6, 15).plusDays(new Random(seed * 31).nextInt(250));
	}

	private void edit(Map<String, String> files) {
		switch (this.random.nextInt(7)) {
			case 0 -> replace(files, MONTH, (found) -> "inMonth(" + (2022 + this.random.nextInt(2)) + ", "
					+ (1 + this.random.nextInt(12)) + ")");
			case 1 -> replace(files, RULE, (found) -> "");
			case 2 -> replace(files, LADDER_NUMBER, (found) -> String.valueOf(1 + this.random.nextInt(40)));
			case 3 -> replace(files, CONDITION, (found) -> found.startsWith("Duty") ? found + ", kind != \"TARGET\""
					: found + ", kind != \"OFFICE\"");
			case 4 -> replace(files, PERCENT, (found) -> String.valueOf(1 + this.random.nextInt(100)));
			case 5 -> replace(files, RUNG, (found) -> "");
			default -> replace(files, ROLE, (found) -> "\"LEADERSHIP\"");
		}
	}

	private void replace(Map<String, String> files, Pattern pattern, UnaryOperator<String> edit) {
		record Place(String file, MatchResult found) {
		}
		List<Place> places = new ArrayList<>();
		files.forEach(
				(file, text) -> pattern.matcher(text).results().forEach((found) -> places.add(new Place(file, found))));
		if (!places.isEmpty()) {
			Place place = places.get(this.random.nextInt(places.size()));
			StringBuilder text = new StringBuilder(files.getOrDefault(place.file(), ""));
			text.replace(place.found().start(), place.found().end(), edit.apply(place.found().group()));
			files.put(place.file(), text.toString());
		}
	}

}
