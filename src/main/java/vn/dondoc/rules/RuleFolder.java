package vn.dondoc.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.dondoc.rules.language.Message;
import vn.dondoc.text.TextLimit;

/**
 * The folder that admins keep the rule files in.
 */
public final class RuleFolder {

	private static final String ENDING = ".drl";

	private static final int DEPTH = 8;

	private static final long LARGEST_FILE = 1_000_000;

	// Parts that are neither hidden nor lead anywhere else
	private static final Pattern NAME = Pattern.compile(
			"(?:[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*/){0,7}" + "[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*\\.(?i:drl)");

	private RuleFolder() {
	}

	/**
	 * Reads every rule file in a folder and below it. Hidden files and folders are passed
	 * over.
	 * @param folder the folder
	 * @return the files as a release
	 * @throws RuleProblemsException if the folder is missing or holds no rule file, or if
	 * a file cannot be read or is not UTF-8
	 */
	public static Release read(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw problem(folder.toString(), Message.of(Files.exists(folder) ? "folder.notFolder" : "folder.missing"));
		}
		Path real = real(folder);
		List<RuleProblem> problems = new ArrayList<>();
		Map<String, String> files = new TreeMap<>();
		for (Path file : list(real)) {
			String name = name(real, file);
			try {
				if (TextLimit.RULE_FILE.isExceededBy(name)) {
					problems
						.add(new RuleProblem(name, 1, 1, Message.of("folder.longName", TextLimit.RULE_FILE.most())));
				}
				else if (files.put(name, text(file)) != null) {
					problems.add(new RuleProblem(name, 1, 1, Message.of("folder.twice")));
				}
			}
			catch (IOException ex) {
				problems.add(new RuleProblem(name, 1, 1, explain(ex)));
			}
		}
		if (!problems.isEmpty()) {
			throw new RuleProblemsException(problems);
		}
		if (files.isEmpty()) {
			throw problem(folder.toString(), Message.of("folder.empty"));
		}
		return Release.of(files);
	}

	/**
	 * Looks whether texts could be files of a rule folder.
	 * @throws RuleProblemsException if one could not
	 */
	public static void requireNames(Map<String, String> files) {
		List<RuleProblem> problems = new ArrayList<>();
		files.forEach((name, text) -> {
			if (!NAME.matcher(name).matches() || TextLimit.RULE_FILE.isExceededBy(name)) {
				problems.add(new RuleProblem(name, 1, 1, Message.of("folder.badName")));
			}
			else if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_FILE) {
				problems.add(new RuleProblem(name, 1, 1, Message.of("folder.large", LARGEST_FILE)));
			}
		});
		if (!problems.isEmpty()) {
			throw new RuleProblemsException(problems);
		}
	}

	private static RuleProblemsException problem(String file, Message message) {
		return new RuleProblemsException(List.of(new RuleProblem(file, 1, 1, message)));
	}

	// A folder that is itself a link is followed
	private static Path real(Path folder) {
		try {
			return folder.toRealPath();
		}
		catch (IOException ex) {
			throw problem(folder.toString(), Message.of("folder.unreadable", String.valueOf(ex.getMessage())));
		}
	}

	private static List<Path> list(Path folder) {
		try (Stream<Path> found = Files.walk(folder, DEPTH)) {
			return found.filter((path) -> path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
				.filter((path) -> !hidden(folder.relativize(path)))
				.filter((path) -> !Files.isDirectory(path))
				.sorted()
				.toList();
		}
		catch (IOException | java.io.UncheckedIOException ex) {
			throw problem(folder.toString(), Message.of("folder.unlisted", String.valueOf(ex.getMessage())));
		}
	}

	// By way of the URI, for a path loses its Vietnamese letters where the locale is not
	// UTF-8
	private static String name(Path folder, Path file) {
		return folder.toUri().relativize(file.toUri()).getPath();
	}

	private static boolean hidden(Path relative) {
		for (Path part : relative) {
			if (part.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	private static String text(Path file) throws IOException {
		if (Files.size(file) > LARGEST_FILE) {
			throw new TooLargeException();
		}
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static Message explain(IOException ex) {
		if (ex instanceof CharacterCodingException) {
			return Message.of("folder.encoding");
		}
		if (ex instanceof AccessDeniedException) {
			return Message.of("folder.denied");
		}
		return (ex instanceof TooLargeException) ? Message.of("folder.large", LARGEST_FILE)
				: Message.of("folder.unreadable", String.valueOf(ex.getMessage()));
	}

	private static final class TooLargeException extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
