package vn.dondoc.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the JVM could read what it was given. In a locale that is not UTF-8, such as
 * {@code C}, it replaces Vietnamese letters of arguments, of the environment and of the
 * working folder's name before a program begins, and no setting of it changes that.
 */
final class NamesInThisLocale {

	private static final String LOST = "\uFFFD";

	private NamesInThisLocale() {
	}

	/**
	 * What was lost.
	 * @param arguments what the program was called with
	 * @return what to say, or empty when nothing was lost
	 */
	static Optional<String> trouble(String... arguments) {
		return trouble(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")), System.getProperty("user.dir"),
				System.getenv(), arguments);
	}

	private static Optional<String> trouble(Charset names, String folder, Map<String, String> environment,
			String... arguments) {
		if (names.equals(StandardCharsets.UTF_8)) {
			return Optional.empty();
		}
		Stream<String> given = Stream.concat(Arrays.stream(arguments),
				environment.entrySet()
					.stream()
					.filter((variable) -> variable.getKey().startsWith("DONDOC_"))
					.map((variable) -> variable.getKey() + "=" + variable.getValue()));
		return Stream.concat(given, Stream.of(folder))
			.filter((text) -> text.contains(LOST))
			.findFirst()
			.map((text) -> "cannot read the letters of '" + text
					+ "', since the locale of this process is not UTF-8 but " + names
					+ "; start it with LC_ALL=C.UTF-8");
	}

}
