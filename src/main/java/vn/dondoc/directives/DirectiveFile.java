package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.PlacedText;
import vn.dondoc.configfile.YamlFile;
import vn.dondoc.configfile.YamlMap;
import vn.dondoc.text.Bundle;
import vn.dondoc.text.Codes;
import vn.dondoc.text.Language;
import vn.dondoc.text.TextLimit;
import vn.dondoc.text.Worded;

/**
 * {@code directive.yml}: {@code code}, {@code number}, {@code title}, {@code title_en},
 * {@code issued_on}, {@code issuer}, {@code focal_point}, {@code leadership},
 * {@code text} and {@code until}; only the code is required.
 */
final class DirectiveFile {

	private static final Bundle TEXTS = new Bundle("rules");

	// Beside the directive.yml, neither hidden nor elsewhere
	private static final Pattern TEXT = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*\\.(?:txt|md)");

	private DirectiveFile() {
	}

	static Directive read(String file, String text, Set<String> files, Map<String, String> codes) {
		return YamlFile.readText(text, file, (top) -> directive(file, top, files, codes));
	}

	/**
	 * The file that a directive names as its own words, even if something else about it
	 * is wrong.
	 */
	static Optional<String> textOf(String file, String text) {
		String[] named = new String[1];
		try {
			YamlFile.readText(text, file, (top) -> named[0] = top.optionalText("text", TextLimit.RULE_FILE));
		}
		catch (BadFileException ex) {
			// Whoever reads the directive says what is wrong
		}
		return Optional.ofNullable(named[0])
			.filter((name) -> TEXT.matcher(name).matches())
			.map((name) -> beside(file, name));
	}

	private static Directive directive(String file, YamlMap top, Set<String> files, Map<String, String> codes) {
		String code = code(file, top, codes);
		String number = orEmpty(top.optionalText("number", TextLimit.DIRECTIVE_NUMBER));
		String title = orEmpty(top.optionalText("title", TextLimit.TITLE));
		String titleEn = orEmpty(top.optionalText("title_en", TextLimit.TITLE));
		LocalDate issuedOn = top.optionalDate("issued_on");
		String issuer = orEmpty(top.optionalText("issuer", TextLimit.ISSUER));
		List<PlacedText> focalPoint = top.textOrTexts("focal_point", TextLimit.UNIT_CODE);
		List<PlacedText> leadership = top.textOrTexts("leadership", TextLimit.UNIT_CODE);
		String text = text(file, top, files);
		LocalDate until = top.optionalDate("until");
		if (issuedOn != null && until != null && until.isBefore(issuedOn)) {
			top.problem("until", said("directive.until", until, issuedOn));
		}
		return new Directive(file, code, number, title, titleEn, issuedOn, issuer, focalPoint, leadership, text, until);
	}

	private static String code(String file, YamlMap top, Map<String, String> codes) {
		String code = top.requiredText("code", TextLimit.DIRECTIVE);
		if (!code.isEmpty() && !Codes.isCode(code)) {
			top.problem("code", said("directive.code", code));
		}
		String first = codes.putIfAbsent(code, file);
		if (first != null && !code.isEmpty()) {
			top.problem("code", said("directive.twice", code, first));
		}
		return code;
	}

	private static String text(String file, YamlMap top, Set<String> files) {
		String name = top.optionalText("text", TextLimit.RULE_FILE);
		if (name == null) {
			return "";
		}
		if (!TEXT.matcher(name).matches()) {
			top.problem("text", said("directive.text", name));
			return "";
		}
		String beside = beside(file, name);
		if (!files.contains(beside)) {
			top.problem("text", said("directive.textMissing", name));
		}
		return beside;
	}

	private static String beside(String file, String name) {
		String folder = Directives.folder(file);
		return folder.isEmpty() ? name : folder + "/" + name;
	}

	private static String orEmpty(@Nullable String given) {
		return (given != null) ? given : "";
	}

	private static Worded said(String key, Object... arguments) {
		return (locale) -> TEXTS.say(Language.of(locale, Language.ENGLISH), key, arguments);
	}

}
