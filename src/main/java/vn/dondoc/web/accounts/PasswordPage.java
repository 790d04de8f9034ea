package vn.dondoc.web.accounts;

import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dondoc.accounts.Account;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;

/**
 * The password that was just made, until it was used or its page is left.
 */
@Controller
@MayUse(Role.ADMIN)
class PasswordPage implements HandlerInterceptor, WebMvcConfigurer {

	static final String PATH = "/accounts/password";

	private final Accounts accounts;

	PasswordPage(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping(PATH)
	String password(HttpServletRequest request, Model model) {
		Optional<OneTimePassword> kept = OneTimePassword.kept(request)
			.filter((made) -> this.accounts.account(made.username()).filter(Account::mustChangePassword).isPresent());
		if (kept.isEmpty()) {
			return "redirect:/accounts";
		}
		model.addAttribute("username", kept.get().username());
		model.addAttribute("password", kept.get().password());
		return "accounts/password";
	}

	/**
	 * Whoever asks for another page has left this one. Pictures and styles are no pages,
	 * nor is what is said when one is missing.
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method
				&& method.getBeanType() != PasswordPage.class) {
			OneTimePassword.forget(request);
		}
		return true;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

}
