package vn.dondoc.rules.language;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Letters;
import vn.dondoc.text.TextLimit;

/**
 * What rule files may be called.
 */
public final class FileNames {

	private FileNames() {
	}

	/**
	 * Checks a name.
	 * @param name the name, relative to the rule folder with forward slashes
	 * @return what is wrong with it; {@code null} if nothing is
	 */
	public static @Nullable Message wrong(String name) {
		List<String> parts = Arrays.asList(name.split("/", -1));
		boolean plain = !name.isBlank() && !TextLimit.RULE_FILE.isExceededBy(name) && Characters.printable(name)
				&& name.indexOf('\\') < 0 && !parts.contains("") && !parts.contains(".") && !parts.contains("..");
		return plain ? null : Message.of("file.name", TextLimit.RULE_FILE.most());
	}

	/**
	 * A name as it can be shown.
	 * @param name the name
	 * @return the name without characters that cannot be seen
	 */
	public static String shown(String name) {
		if (Characters.printable(name)) {
			return name;
		}
		StringBuilder shown = new StringBuilder();
		name.codePoints().forEach((letter) -> shown.appendCodePoint(Letters.hidden(letter) ? '?' : letter));
		return shown.toString();
	}

}
