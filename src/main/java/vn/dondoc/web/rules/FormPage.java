package vn.dondoc.web.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.FileDiff;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleGate;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.web.layout.Inputs;
import vn.dondoc.web.layout.Wording;

/**
 * Takes the form for one file, from browsers without scripts.
 */
@Controller
@MayUse(Role.ADMIN)
class FormPage {

	private final EditorPage editor;

	private final Running running;

	private final Candidates candidates;

	private final Effects effects;

	private final Wording wording;

	FormPage(EditorPage editor, Running running, Candidates candidates, Effects effects, Wording wording) {
		this.editor = editor;
		this.running = running;
		this.candidates = candidates;
		this.effects = effects;
		this.wording = wording;
	}

	@PostMapping("/rules/edit")
	String post(@ModelAttribute("form") Form form, @RequestParam(defaultValue = "check") String action,
			@AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
		Release runs = this.running.release();
		this.editor.frame(model, locale, runs, runs);
		try {
			Draft draft = Draft.of(form.basedOn(), form.files(this.running.release(form.basedOn())), form.comment(),
					null);
			return switch (action) {
				case "submit" -> submit(draft, user, locale, model);
				case "rehearse" -> rehearse(draft, form, locale, model);
				default -> {
					model.addAttribute("differences", FileDiff.between(runs, Release.of(draft.files())));
					yield checked(RuleGate.check(draft.files()), locale, model);
				}
			};
		}
		catch (DraftRefusedException ex) {
			model.addAttribute("said", this.wording.text(ex.key(), ex.arguments()));
		}
		catch (RuleProblemsException ex) {
			return checked(ex.problems(), locale, model);
		}
		catch (CandidateRefusedException ex) {
			model.addAttribute("said", this.wording.text("candidate.refused." + ex.reason()));
		}
		return "rules/edit";
	}

	private String submit(Draft draft, CurrentUser user, Locale locale, Model model) {
		Candidate candidate = this.candidates.submit(draft.files(), user.username(), draft.comment(), draft.basedOn());
		if (candidate.state() != Candidate.State.REFUSED) {
			return "redirect:/rules/candidates/" + candidate.id();
		}
		model.addAttribute("said", this.wording.text("candidate.told.REFUSED"));
		return checked(candidate.problems(), locale, model);
	}

	private String rehearse(Draft draft, Form form, Locale locale, Model model) {
		LocalDate on = new Inputs(Map.of("on", form.on())).day("on");
		this.effects.show(draft.files(), (on != null) ? on : this.wording.today(), locale, model);
		return "rules/edit";
	}

	private String checked(List<RuleProblem> problems, Locale locale, Model model) {
		model.addAttribute("problems", Problems.of(problems, this.wording, locale));
		return "rules/edit";
	}

}
