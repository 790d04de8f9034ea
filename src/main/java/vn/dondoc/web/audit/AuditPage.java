package vn.dondoc.web.audit;

import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.auditor.AuditFinding;
import vn.dondoc.auditor.AuditRequested;
import vn.dondoc.auditor.Audits;
import vn.dondoc.text.TextLimit;

/**
 * What the auditor found, and the two things an admin can do about it: have it look
 * again, and take note of what cannot be mended.
 */
@Controller
@ForReaders
class AuditPage {

	private static final int MOST = 200;

	private static final int BEFORE = 14;

	private final Audits audits;

	private final ApplicationEventPublisher events;

	AuditPage(Audits audits, ApplicationEventPublisher events) {
		this.audits = audits;
		this.events = events;
	}

	@GetMapping("/audit")
	String page(Model model, Locale locale) {
		model.addAttribute("latest", this.audits.latest().orElse(null));
		model.addAttribute("gaps", this.audits.gaps());
		model.addAttribute("findings", rows(this.audits.open(MOST), locale));
		model.addAttribute("settled", rows(this.audits.settled(BEFORE), locale));
		model.addAttribute("checks", this.audits.checks(BEFORE));
		return "audit/page";
	}

	@PostMapping("/audit")
	@MayUse(Role.ADMIN)
	String checkNow(@AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		this.events.publishEvent(new AuditRequested(user.username()));
		redirect.addFlashAttribute("done", "audit.requested");
		return "redirect:/audit";
	}

	@PostMapping("/audit/{id:[0-9]{1,18}}")
	@MayUse(Role.ADMIN)
	String accept(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		String said = reason.strip();
		if (said.isEmpty() || TextLimit.REASON.isExceededBy(said)) {
			redirect.addFlashAttribute("refused", "audit.reason.missing");
		}
		else if (this.audits.accept(id, user.username(), said)) {
			redirect.addFlashAttribute("done", "audit.accepted.done");
		}
		else {
			redirect.addFlashAttribute("refused", "audit.gone");
		}
		return "redirect:/audit";
	}

	private static List<FindingRow> rows(List<AuditFinding> findings, Locale locale) {
		return findings.stream().map((finding) -> FindingRow.of(finding, locale)).toList();
	}

}
