package vn.dondoc.web.rules;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleLanguage;

/**
 * The form for one file.
 *
 * @param basedOn the hash of the release that ran when the form was opened
 * @param file the name of the file; empty for a new one
 * @param text its text
 * @param comment what the author says of the change
 * @param on the day to rehearse, as typed; empty for today
 */
record Form(String basedOn, String file, String text, String comment, String on) {

	/**
	 * A browser may leave fields out.
	 */
	Form(@Nullable String basedOn, @Nullable String file, @Nullable String text, @Nullable String comment,
			@Nullable String on) {
		this.basedOn = Objects.requireNonNullElse(basedOn, "");
		this.file = Objects.requireNonNullElse(file, "").strip();
		this.text = Objects.requireNonNullElse(text, "");
		this.comment = Objects.requireNonNullElse(comment, "");
		this.on = Objects.requireNonNullElse(on, "");
	}

	static Form begin(Release runs, Release shown, @Nullable String file, RuleLanguage.@Nullable Template template) {
		if (template != null) {
			return new Form(Running.hash(runs), template.id() + ".drl", template.text(), "", "");
		}
		Map<String, String> files = shown.files();
		String chosen = (file != null && files.containsKey(file)) ? file
				: files.keySet().stream().findFirst().orElse("");
		return new Form(Running.hash(runs), chosen, files.getOrDefault(chosen, ""), "", "");
	}

	/**
	 * All files, with this one as it stands in the form.
	 */
	Map<String, String> files(Release base) {
		Map<String, String> files = new TreeMap<>(base.files());
		files.put(this.file, Texts.withLineEndsOf(base.files().get(this.file), this.text));
		return files;
	}

}
