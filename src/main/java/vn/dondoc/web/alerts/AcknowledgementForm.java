package vn.dondoc.web.alerts;

import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.alerts.acknowledgement.AcknowledgementRefusal;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.facts.Stage;

/**
 * Takes note of an alert, and takes that back.
 */
@Controller
@MayUse({ Role.ADMIN, Role.SUPERVISOR })
@RequestMapping("/alerts/{id:[0-9]{1,18}}/acknowledgement")
class AcknowledgementForm {

	private final Acknowledgements acknowledgements;

	AcknowledgementForm(Acknowledgements acknowledgements) {
		this.acknowledgements = acknowledgements;
	}

	@PostMapping
	String acknowledge(@AuthenticationPrincipal CurrentUser user, @PathVariable long id, @RequestParam Stage stage,
			@RequestParam int level, @RequestParam String reason, @RequestParam(defaultValue = "") String until,
			RedirectAttributes redirect) {
		try {
			this.acknowledgements.acknowledge(id, stage, level, user.username(), reason, day(until));
			redirect.addFlashAttribute("done", "acknowledgement.done");
		}
		catch (DateTimeException ex) {
			redirect.addFlashAttribute("refused", "acknowledgement.refused.NO_DAY");
		}
		return back(id);
	}

	@PostMapping("/withdrawal")
	String withdraw(@AuthenticationPrincipal CurrentUser user, @PathVariable long id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		this.acknowledgements.withdraw(id, user.username(), reason);
		redirect.addFlashAttribute("done", "acknowledgement.withdrawn");
		return back(id);
	}

	@ExceptionHandler
	String refused(AcknowledgementRefusal refusal, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", "acknowledgement.refused." + refusal.reason());
		String address = request.getRequestURI().substring(request.getContextPath().length());
		return "redirect:" + address.substring(0, address.indexOf("/acknowledgement"));
	}

	private static @Nullable LocalDate day(String text) {
		return text.isBlank() ? null : LocalDate.parse(text.strip());
	}

	private static String back(long id) {
		return "redirect:/alerts/" + id;
	}

}
