package vn.dondoc.web.rules;

import java.util.Locale;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.FileDiff;
import vn.dondoc.releases.FolderChoices;
import vn.dondoc.rules.Release;
import vn.dondoc.web.layout.Wording;

/**
 * What the rule folder of this node holds other than what runs, and both ways out.
 */
@Controller
@ForReaders
class FolderPage {

	private static final String PAGE = "/rules/folder";

	private final Running running;

	private final FolderChoices choices;

	private final Effects effects;

	private final Wording wording;

	private final ThisNode node;

	FolderPage(Running running, FolderChoices choices, Effects effects, Wording wording, ThisNode node) {
		this.running = running;
		this.choices = choices;
		this.effects = effects;
		this.wording = wording;
		this.node = node;
	}

	@GetMapping(PAGE)
	String folder(Locale locale, Model model) {
		Release folder = this.running.folder().orElse(null);
		if (folder == null) {
			return "redirect:/rules";
		}
		show(folder, locale, model);
		return "rules/folder";
	}

	private void show(Release folder, Locale locale, Model model) {
		model.addAttribute("node", this.node.name());
		model.addAttribute("folder", folder);
		model.addAttribute("wrong", Problems.of(this.running.current().problems(), this.wording, locale));
		model.addAttribute("differences", FileDiff.between(this.running.release(), folder));
		this.effects.show(folder.files(), locale, model);
	}

	@PostMapping(PAGE + "/take")
	@MayUse(Role.ADMIN)
	String take(@RequestParam String folder, @RequestParam(defaultValue = "") String comment,
			@AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		try {
			Candidate candidate = this.choices.take(folder, user.username(), comment.strip());
			boolean refused = candidate.state() == Candidate.State.REFUSED;
			return told(redirect, refused, "candidate.told." + candidate.state(),
					"/rules/candidates/" + candidate.id());
		}
		catch (CandidateRefusedException ex) {
			return refused(ex, redirect);
		}
	}

	@PostMapping(PAGE + "/write")
	@MayUse(Role.ADMIN)
	String write(@RequestParam String folder, @AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		try {
			this.choices.write(folder, user.username());
			return told(redirect, false, "folder.written", "/rules");
		}
		catch (CandidateRefusedException ex) {
			return refused(ex, redirect);
		}
	}

	private static String refused(CandidateRefusedException refusal, RedirectAttributes redirect) {
		return told(redirect, true, "candidate.refused." + refusal.reason(), PAGE);
	}

	private static String told(RedirectAttributes redirect, boolean refused, String text, String next) {
		redirect.addFlashAttribute(refused ? "refused" : "done", text);
		return "redirect:" + next;
	}

}
