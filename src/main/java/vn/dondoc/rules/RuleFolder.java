package vn.dondoc.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.AdminFolder;
import vn.dondoc.configfile.FileRefusal;
import vn.dondoc.configfile.FolderEntry;
import vn.dondoc.configfile.FolderWriter;
import vn.dondoc.configfile.RefusedFileException;
import vn.dondoc.directives.Directives;
import vn.dondoc.rules.language.Message;
import vn.dondoc.text.TextLimit;

/**
 * The folder that admins keep the rule files in, with what describes the directives that
 * they belong to.
 */
public final class RuleFolder {

	private static final String ENDING = ".drl";

	private static final int DEPTH = 8;

	private static final int LARGEST_FILE = 1_000_000;

	// Parts that are neither hidden nor lead anywhere else
	private static final Pattern NAME = Pattern.compile(
			"(?:[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*/){0,7}" + "[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*\\.[^./]+");

	// Of these some may be the words of a directive
	private static final Pattern TEXT = Pattern.compile(".*\\.(?:txt|md)");

	private RuleFolder() {
	}

	/**
	 * Reads every rule file in a folder and below it, each {@code directive.yml} and the
	 * text that it names. Hidden files and folders are passed over, links within the
	 * folder are followed.
	 * @param folder the folder
	 * @return the files as a release
	 * @throws RuleProblemsException if the folder is missing or holds no rule file, or if
	 * what is named as a rule file is no plain file of this folder, cannot be read or is
	 * not UTF-8
	 */
	public static Release read(Path folder) {
		List<RuleProblem> problems = new ArrayList<>();
		Map<String, String> files = new TreeMap<>();
		List<FolderEntry> entries = list(folder);
		entries.forEach((entry) -> take(entry, named(entry), files, problems));
		Set<String> texts = Directives.texts(files);
		entries.stream()
			.filter((entry) -> texts.contains(entry.file().name()))
			.forEach((entry) -> take(entry, true, files, problems));
		if (!problems.isEmpty()) {
			throw new RuleProblemsException(problems);
		}
		if (files.isEmpty()) {
			throw problem(folder.toString(), Message.of("folder.empty"));
		}
		return Release.of(files);
	}

	private static void take(FolderEntry entry, boolean wanted, Map<String, String> files, List<RuleProblem> problems) {
		try {
			read(entry, wanted, files).ifPresent((message) -> problems.add(problem(entry, message)));
		}
		catch (RefusedFileException ex) {
			problems.add(problem(entry, explain(ex)));
		}
		catch (CharacterCodingException ex) {
			problems.add(problem(entry, Message.of("folder.encoding")));
		}
	}

	/**
	 * Looks at the rule files of a folder and the folders that may hold some, without
	 * opening any.
	 * @param folder the folder
	 * @return what is there; empty when it cannot be listed, which {@link #read} says
	 */
	public static List<FolderEntry> look(Path folder) {
		try {
			return AdminFolder.list(folder, DEPTH)
				.stream()
				.filter((entry) -> named(entry) || entry.folder() || entry.refusal() != null
						|| TEXT.matcher(entry.file().name()).matches())
				.toList();
		}
		catch (RefusedFileException ex) {
			return List.of();
		}
	}

	/**
	 * Looks whether texts could be files of a rule folder.
	 * @throws RuleProblemsException if one could not
	 */
	public static void requireNames(Map<String, String> files) {
		List<RuleProblem> problems = new ArrayList<>();
		Set<String> texts = Directives.texts(files);
		files.forEach((name, text) -> {
			if (!NAME.matcher(name).matches() || !(named(name) || texts.contains(name))
					|| TextLimit.RULE_FILE.isExceededBy(name)) {
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

	/**
	 * Makes a folder hold the files of a release and no other rule file.
	 * @param folder the folder
	 * @param holds what it holds now, as it was read
	 * @param release what it is to hold
	 * @throws IOException if it cannot be written, or what is to be written is a link:
	 * what is mounted is changed where it comes from
	 * @throws RuleProblemsException if the release has a file of no lawful name
	 */
	public static void write(Path folder, Release holds, Release release) throws IOException {
		requireNames(release.files());
		Map<String, Optional<String>> changes = new TreeMap<>();
		release.files().forEach((name, text) -> {
			if (!text.equals(holds.files().get(name))) {
				changes.put(name, Optional.of(text));
			}
		});
		holds.files()
			.keySet()
			.stream()
			.filter((name) -> !release.files().containsKey(name))
			.forEach((name) -> changes.put(name, Optional.empty()));
		FolderWriter.write(folder, DEPTH, changes);
	}

	private static RuleProblemsException problem(String file, Message message) {
		return new RuleProblemsException(List.of(new RuleProblem(file, 1, 1, message)));
	}

	private static RuleProblem problem(FolderEntry entry, Message message) {
		return new RuleProblem(entry.file().name(), 1, 1, message);
	}

	private static List<FolderEntry> list(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw problem(folder.toString(), Message.of(Files.exists(folder) ? "folder.notFolder" : "folder.missing"));
		}
		try {
			return AdminFolder.list(folder, DEPTH);
		}
		catch (RefusedFileException ex) {
			throw problem(folder.toString(), explain(ex));
		}
	}

	private static boolean named(FolderEntry entry) {
		return named(entry.file().name());
	}

	private static boolean named(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(ENDING) || Directives.describes(name);
	}

	private static Optional<Message> read(FolderEntry entry, boolean wanted, Map<String, String> files)
			throws RefusedFileException, CharacterCodingException {
		String name = entry.file().name();
		if (entry.refusal() != null) {
			// What may be a folder could hold rules, whatever it is called
			boolean meant = wanted || entry.folder() || entry.refusal() == FileRefusal.NOWHERE;
			return meant ? Optional.of(explain(entry.refusal(), "")) : Optional.empty();
		}
		if (!wanted) {
			return Optional.empty();
		}
		if (TextLimit.RULE_FILE.isExceededBy(name)) {
			return Optional.of(Message.of("folder.longName", TextLimit.RULE_FILE.most()));
		}
		return (files.put(name, text(entry.file())) != null) ? Optional.of(Message.of("folder.twice"))
				: Optional.empty();
	}

	private static String text(AdminFile file) throws RefusedFileException, CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.read(LARGEST_FILE))).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static Message explain(RefusedFileException ex) {
		return explain(ex.refusal(), String.valueOf(ex.getMessage()));
	}

	private static Message explain(FileRefusal refusal, String detail) {
		return switch (refusal) {
			case FOLDER -> Message.of("folder.isFolder");
			case SPECIAL -> Message.of("folder.special");
			case NOWHERE -> Message.of("folder.nowhere");
			case OUTSIDE -> Message.of("folder.outside");
			case TOO_LARGE -> Message.of("folder.large", LARGEST_FILE);
			case DENIED -> Message.of("folder.denied");
			case MISSING -> Message.of("folder.gone");
			case UNREADABLE -> Message.of("folder.unreadable", detail);
		};
	}

}
