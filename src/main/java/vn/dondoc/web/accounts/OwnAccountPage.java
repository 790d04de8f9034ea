package vn.dondoc.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.AccountRefusal;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.OpenSession;
import vn.dondoc.accounts.Role;

/**
 * One's own account.
 */
@Controller
@MayUse({ Role.ADMIN, Role.SUPERVISOR })
@RequestMapping("/account")
class OwnAccountPage {

	private static final String BACK = "redirect:/account";

	private final Accounts accounts;

	private final OpenSession session;

	OwnAccountPage(Accounts accounts, OpenSession session) {
		this.accounts = accounts;
		this.session = session;
	}

	@GetMapping
	String show(@AuthenticationPrincipal CurrentUser user, @RequestParam(defaultValue = "") String wait, Model model) {
		if (wait.matches("[0-9]{1,4}")) {
			model.addAttribute("seconds", wait);
		}
		model.addAttribute("account", this.accounts.account(user.username()).orElseThrow());
		return "accounts/own";
	}

	@PostMapping("/password")
	String password(@AuthenticationPrincipal CurrentUser user, @RequestParam String current, @RequestParam String fresh,
			@RequestParam String again, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!fresh.equals(again)) {
			redirect.addFlashAttribute("refused", "account.refused.differs");
			return BACK;
		}
		CurrentUser renewed = this.accounts.changePassword(user.username(), current, fresh);
		this.session.renew(renewed, request, response);
		redirect.addFlashAttribute("done", "account.password-changed");
		return BACK;
	}

	/**
	 * Also switches this browser, which else would go on in the language it was switched
	 * to before.
	 */
	@PostMapping("/language")
	String language(@AuthenticationPrincipal CurrentUser user, @RequestParam String locale,
			RedirectAttributes redirect) {
		this.accounts.changeLocale(user.username(), locale);
		redirect.addFlashAttribute("done", "account.language-changed");
		redirect.addAttribute("lang", locale);
		return BACK;
	}

	@ExceptionHandler
	String refused(AccountRefusal refusal, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", "account.refused." + refusal.reason());
		return BACK;
	}

}
