package vn.dondoc.web.messages;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.delivery.UnknownDecisions;

/**
 * What an admin decides about a message whose outcome is not known.
 */
@Controller
@MayUse(Role.ADMIN)
class MessageDecisions {

	private final UnknownDecisions decisions;

	MessageDecisions(UnknownDecisions decisions) {
		this.decisions = decisions;
	}

	@PostMapping("/messages/{id:[0-9]{1,18}}/send-again")
	String sendAgain(@AuthenticationPrincipal CurrentUser user, @PathVariable long id, RedirectAttributes redirect) {
		return back(id, this.decisions.sendAgain(user.username(), id), "message.sent-again", redirect);
	}

	@PostMapping("/messages/{id:[0-9]{1,18}}/count-as-sent")
	String countAsSent(@AuthenticationPrincipal CurrentUser user, @PathVariable long id, RedirectAttributes redirect) {
		return back(id, this.decisions.countAsSent(user.username(), id), "message.counted-as-sent", redirect);
	}

	private static String back(long id, boolean done, String key, RedirectAttributes redirect) {
		if (done) {
			redirect.addFlashAttribute("done", key);
		}
		else {
			redirect.addFlashAttribute("refused", "message.not-unknown");
		}
		return "redirect:/messages/" + id;
	}

}
