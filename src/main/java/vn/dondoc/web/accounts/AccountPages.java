package vn.dondoc.web.accounts;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.AccountOwners;
import vn.dondoc.accounts.AccountRefusal;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;

/**
 * The accounts, for admins.
 */
@Controller
@MayUse(Role.ADMIN)
@RequestMapping("/accounts")
class AccountPages {

	private static final String BACK = "redirect:/accounts";

	private final Accounts accounts;

	private final AccountOwners owners;

	private final Clock clock;

	AccountPages(Accounts accounts, AccountOwners owners, Clock clock) {
		this.accounts = accounts;
		this.owners = owners;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("roles", Role.values());
		return "accounts/list";
	}

	@PostMapping
	String add(@AuthenticationPrincipal CurrentUser user, @RequestParam String username, @RequestParam Role role,
			@RequestParam String locale, HttpServletRequest request) {
		String name = username.strip();
		return show(new OneTimePassword(name, this.accounts.add(user.username(), name, role, locale)), request);
	}

	@PostMapping("/{username}/reset")
	String reset(@AuthenticationPrincipal CurrentUser user, @PathVariable String username, HttpServletRequest request) {
		return show(new OneTimePassword(username, this.accounts.resetPassword(user.username(), username)), request);
	}

	private static String show(OneTimePassword made, HttpServletRequest request) {
		made.keep(request);
		return "redirect:" + PasswordPage.PATH;
	}

	@PostMapping("/{username}/disable")
	String disable(@AuthenticationPrincipal CurrentUser user, @PathVariable String username,
			RedirectAttributes redirect) {
		this.accounts.disable(user.username(), username);
		return done("accounts.disabled", redirect);
	}

	@PostMapping("/{username}/enable")
	String enable(@AuthenticationPrincipal CurrentUser user, @PathVariable String username,
			RedirectAttributes redirect) {
		this.accounts.enable(user.username(), username);
		return done("accounts.enabled", redirect);
	}

	@PostMapping("/{username}/confirm")
	String confirm(@AuthenticationPrincipal CurrentUser user, @PathVariable String username,
			RedirectAttributes redirect) {
		this.owners.confirm(user.username(), username);
		return done("accounts.confirmed", redirect);
	}

	@PostMapping("/{username}/role")
	String role(@AuthenticationPrincipal CurrentUser user, @PathVariable String username, @RequestParam Role role,
			RedirectAttributes redirect) {
		this.accounts.changeRole(user.username(), username, role);
		return done("accounts.role-changed", redirect);
	}

	@ExceptionHandler
	String refused(AccountRefusal refusal, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", "account.refused." + refusal.reason());
		return BACK;
	}

	private static String done(String key, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", key);
		return BACK;
	}

}
