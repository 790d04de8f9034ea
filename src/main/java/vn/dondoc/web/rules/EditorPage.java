package vn.dondoc.web.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleLanguage;

/**
 * The editor. Without scripts it is a form for one file at a time.
 */
@Controller
@ForReaders
class EditorPage {

	private final Running running;

	private final Vocabulary vocabulary;

	EditorPage(Running running, Vocabulary vocabulary) {
		this.running = running;
		this.vocabulary = vocabulary;
	}

	@GetMapping("/rules/edit")
	String edit(@RequestParam(required = false) @Nullable String file,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String template, Locale locale, Model model) {
		Release runs = this.running.release();
		Release shown = (from != null) ? this.running.release(from) : runs;
		Form form = Form.begin(runs, shown, file, template(template));
		model.addAttribute("form", form);
		frame(model, locale, runs, shown);
		return "rules/edit";
	}

	void frame(Model model, Locale locale, Release runs, Release shown) {
		model.addAttribute("locale", locale);
		model.addAttribute("runs", runs);
		model.addAttribute("shown", shown);
		model.addAttribute("templates", RuleLanguage.templates());
	}

	private static RuleLanguage.@Nullable Template template(@Nullable String id) {
		return RuleLanguage.templates().stream().filter((known) -> known.id().equals(id)).findFirst().orElse(null);
	}

	/**
	 * What the editor begins with.
	 */
	@GetMapping("/rules/workspace")
	@ResponseBody
	Workspace workspace(@RequestParam(required = false) @Nullable String from,
			@AuthenticationPrincipal CurrentUser user, Locale locale) {
		Release runs = this.running.release();
		Map<String, @Nullable String> changes = (from != null) ? changes(runs, this.running.release(from)) : Map.of();
		List<Workspace.Start> templates = RuleLanguage.templates()
			.stream()
			.map((known) -> new Workspace.Start(known.id(), known.text()))
			.toList();
		return new Workspace(user.username(), !user.admin(), Running.hash(runs), runs.files(), changes, templates,
				this.vocabulary.completions(locale));
	}

	private static Map<String, @Nullable String> changes(Release runs, Release other) {
		Map<String, @Nullable String> changes = new TreeMap<>(Comparator.naturalOrder());
		other.files().forEach((name, text) -> {
			if (!text.equals(runs.files().get(name))) {
				changes.put(name, text);
			}
		});
		runs.files()
			.keySet()
			.stream()
			.filter((name) -> !other.files().containsKey(name))
			.forEach((name) -> changes.put(name, null));
		return changes;
	}

	/**
	 * What the editor begins with.
	 *
	 * @param user who writes
	 * @param readOnly whether they may only read
	 * @param basedOn the hash of the release that runs; empty when none does
	 * @param files its files
	 * @param changes what differs from it at the beginning; a file that is taken away has
	 * no text
	 * @param templates what a new file may begin with
	 * @param words what is completed
	 */
	record Workspace(String user, boolean readOnly, String basedOn, Map<String, String> files,
			Map<String, @Nullable String> changes, List<Start> templates, Vocabulary.Completions words) {

		/**
		 * What a new file may begin with.
		 *
		 * @param id the template
		 * @param text its text
		 */
		record Start(String id, String text) {
		}

	}

}
