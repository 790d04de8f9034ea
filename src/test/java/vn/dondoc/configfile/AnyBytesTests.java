package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an admin saves, the answer is a result or problems with a place, never another
 * exception.
 */
class AnyBytesTests {

	private static final List<String> PIECES = List.of("units:", "  - ", "code: A", "\n", "\t", "[", "]", "{", "}", "'",
			"\"", "&a ", "*a", "!!x ", "? ", "- ", ": ", "#", "|", ">", "%", "@", "---\n", "...\n", "\u00e9", "\u0000",
			"\u0085", "\u2028", "\uFEFF", "😀", "\\ud800", "<<: ", "name:", " ", ",");

	private final Random random = new Random(20220510);

	@Test
	void anyTextIsTakenOrRefusedWithAPlace() throws IOException {
		for (int i = 0; i < 2000; i++) {
			String text = this.random.ints(this.random.nextInt(30), 0, PIECES.size())
				.mapToObj(PIECES::get)
				.collect(Collectors.joining());
			takenOrRefused(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void anyBytesAreTakenOrRefusedWithAPlace() throws IOException {
		for (int i = 0; i < 500; i++) {
			byte[] bytes = new byte[this.random.nextInt(200)];
			this.random.nextBytes(bytes);
			takenOrRefused(bytes);
		}
	}

	private static void takenOrRefused(byte[] bytes) throws IOException {
		Path file = Files.write(Files.createTempFile("dondoc", ".yml"), bytes);
		try {
			YamlFile.read(BadFiles.asX(file), (top) -> {
				top.maps("units").forEach((unit) -> unit.requiredText("code"));
				return top.optionalText("name");
			});
		}
		catch (BadFileException ex) {
			assertThat(ex.problems()).isNotEmpty()
				.allMatch((problem) -> problem.line() >= 1 && problem.column() >= 1, "has a place");
		}
		finally {
			Files.delete(file);
		}
	}

}
