package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's map of rooms is that of the code.
 */
class MapTests {

	private static final Path ROOMS = Path.of("src/main/java/vn/dondoc");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\| (.+?) \\|$");

	private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*(.*?)\\*/");

	private static final Pattern ALLOWED = Pattern.compile("(?s)allowedDependencies = \\{(.*?)}");

	private static final Pattern NAME = Pattern.compile("\"([a-z]+)");

	static List<String> rooms() throws IOException {
		return rows().map((row) -> row.group(1)).toList();
	}

	@Test
	void itNamesEveryRoomAndNoOther() throws IOException {
		try (Stream<Path> folders = Files.list(ROOMS)) {
			assertThat(rooms())
				.containsExactlyInAnyOrderElementsOf(
						folders.filter(Files::isDirectory).map((folder) -> folder.getFileName().toString()).toList())
				.hasSizeGreaterThan(20);
		}
	}

	@ParameterizedTest
	@MethodSource("rooms")
	void aRoomUsesOnlyRoomsAboveIt(String room) throws IOException {
		List<String> rooms = rooms();
		List<String> above = rooms.subList(0, rooms.indexOf(room));
		assertThat(ALLOWED.matcher(info(room)).results())
			.flatMap((allowed) -> NAME.matcher(allowed.group(1)).results().map((name) -> name.group(1)).toList())
			.isSubsetOf(above);
	}

	@Test
	void itSaysOfARoomWhatTheRoomSaysOfItself() throws IOException {
		for (MatchResult row : rows().toList()) {
			String sentence = SENTENCE.matcher(info(row.group(1)))
				.results()
				.map((comment) -> comment.group(1).replaceAll("\\s+\\*\\s+|\\s+", " ").strip())
				.findFirst()
				.orElseThrow();
			assertThat(sentence).as(row.group(1)).isEqualTo(row.group(2) + ".");
		}
	}

	private static Stream<MatchResult> rows() throws IOException {
		return ROW.matcher(Files.readString(Path.of("README.md"))).results().filter((row) -> isRoom(row.group(1)));
	}

	private static boolean isRoom(String name) {
		return Files.isDirectory(ROOMS.resolve(name));
	}

	private static String info(String room) throws IOException {
		return Files.readString(ROOMS.resolve(room).resolve("package-info.java"));
	}

}
