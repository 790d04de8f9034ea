package vn.dondoc.web.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;

/**
 * The page on which people sign in.
 */
@Controller
@MayUse(value = {}, everyone = true)
class SignInPage {

	/**
	 * Why the page is shown, as the address says.
	 */
	private static final List<String> OCCASIONS = List.of("wait", "failed", "ended", "again", "out");

	@GetMapping("/signin")
	String show(@AuthenticationPrincipal @Nullable CurrentUser user, @RequestParam Map<String, String> parameters,
			Model model) {
		if (user != null) {
			return "redirect:/alerts";
		}
		Optional<String> occasion = OCCASIONS.stream().filter(parameters::containsKey).findFirst();
		model.addAttribute("occasion", occasion.orElse(null));
		model.addAttribute("seconds",
				parameters.getOrDefault("wait", "").matches("[0-9]{1,4}") ? parameters.get("wait") : "1");
		return "signin/signin";
	}

}
