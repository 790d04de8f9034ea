package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an admin saves, the answer is a result or problems with a place, never another
 * exception.
 */
class AnyBytesTests {

	private static final List<String> PIECES = List.of("units:", "  - ", "code: A", "\n", "\t", "[", "]", "{", "}", "'",
			"\"", "&a ", "*a", "!!x ", "? ", "- ", ": ", "#", "|", ">", "%", "@", "---\n", "...\n", "\u00e9", "\u0000",
			"\u0085", "\u2028", "\uFEFF", "😀", "\\ud800", "<<: ", "name:", " ", ",");

	@Property(tries = 2000)
	void anyTextIsTakenOrRefusedWithAPlace(@ForAll("yamlish") String text) throws IOException {
		takenOrRefused(text.getBytes(StandardCharsets.UTF_8));
	}

	@Property(tries = 500)
	void anyBytesAreTakenOrRefusedWithAPlace(@ForAll byte[] bytes) throws IOException {
		takenOrRefused(bytes);
	}

	@Provide
	Arbitrary<String> yamlish() {
		return Arbitraries.of(PIECES).list().ofMaxSize(30).map((pieces) -> String.join("", pieces));
	}

	private static void takenOrRefused(byte[] bytes) throws IOException {
		Path file = Files.write(Files.createTempFile("dondoc", ".yml"), bytes);
		try {
			YamlFile.read(file, "x.yml", (top) -> {
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
