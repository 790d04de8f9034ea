package vn.dondoc.web.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.dondoc.text.TextLimit;

/**
 * What somebody has written in the editor, all files of it.
 *
 * @param basedOn the hash of the release it was begun from; empty when none ran
 * @param files the text of each file by its name
 * @param comment what the author says of it
 * @param on the day to rehearse; {@code null} for today
 */
record Draft(String basedOn, Map<String, String> files, String comment, @Nullable LocalDate on) {

	/** The most that is read of a draft, in bytes. */
	static final int LARGEST = 8_000_000;

	private static final Pattern NAME = Pattern
		.compile("(?!\\.)[^/\\\\\\p{Cntrl}:*?\"<>|]+(/(?!\\.)[^/\\\\\\p{Cntrl}:*?\"<>|]+)*");

	// A rule file, a directive or its own words
	private static final Pattern ENDING = Pattern.compile("(?s).*\\.(?:drl|txt|md)|(?:.*/)?directive\\.yml");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Reads a draft as the editor posts it.
	 */
	static Draft read(InputStream body) throws IOException {
		byte[] bytes = body.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new DraftRefusedException("draft.refused.too-large", LARGEST / 1_000_000);
		}
		try {
			Posted posted = JSON.readValue(bytes, Posted.class);
			if (posted == null) {
				throw new DraftRefusedException("draft.refused.empty");
			}
			return of(posted.basedOn(), posted.files(), posted.comment(), posted.on());
		}
		catch (JacksonException ex) {
			throw new DraftRefusedException("draft.refused.unreadable");
		}
	}

	static Draft of(@Nullable String basedOn, @Nullable Map<String, String> files, @Nullable String comment,
			@Nullable LocalDate on) {
		if (files == null || files.isEmpty()) {
			throw new DraftRefusedException("draft.refused.empty");
		}
		files.forEach(Draft::verify);
		String said = (comment != null) ? comment.strip() : "";
		if (TextLimit.REASON.isExceededBy(said)) {
			throw new DraftRefusedException("draft.refused.comment", TextLimit.REASON.most());
		}
		return new Draft((basedOn != null) ? basedOn : "", new TreeMap<>(files), said, on);
	}

	private static void verify(String name, @Nullable String text) {
		if (text == null) {
			throw new DraftRefusedException("draft.refused.unreadable");
		}
		if (TextLimit.RULE_FILE.isExceededBy(name) || !ENDING.matcher(name).matches()
				|| !NAME.matcher(name).matches()) {
			throw new DraftRefusedException("draft.refused.name", name.substring(0, Math.min(60, name.length())));
		}
	}

	private record Posted(@Nullable String basedOn, @Nullable Map<String, String> files, @Nullable String comment,
			@Nullable LocalDate on) {
	}

}
