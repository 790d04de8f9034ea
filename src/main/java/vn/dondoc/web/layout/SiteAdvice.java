package vn.dondoc.web.layout;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.monitoring.Reminders;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.runs.RunLog;

/**
 * Hands every page its frame.
 */
@ControllerAdvice("vn.dondoc.web")
class SiteAdvice {

	private final RunLog runs;

	private final Reminders reminders;

	private final Candidates candidates;

	private final Rulebooks rulebooks;

	private final Wording wording;

	SiteAdvice(RunLog runs, Reminders reminders, Candidates candidates, Rulebooks rulebooks, Wording wording) {
		this.runs = runs;
		this.reminders = reminders;
		this.candidates = candidates;
		this.rulebooks = rulebooks;
		this.wording = wording;
	}

	@ModelAttribute("site")
	Site site(HttpServletRequest request, @AuthenticationPrincipal @Nullable CurrentUser user) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String section = path.split("[/.;]", 3)[1];
		return new Site(user, (user != null) ? this.runs.latest() : Optional.empty(),
				(user != null) ? this.reminders.hindrances() : List.of(), waiting(user),
				user != null && user.admin() && this.rulebooks.differing().isPresent(), section, switchTo(request));
	}

	private List<Long> waiting(@Nullable CurrentUser user) {
		return (user != null && user.admin()) ? this.candidates.waitingFor(user.username()) : List.of();
	}

	/**
	 * Only the query, which the browser takes as relative to where it is.
	 */
	private String switchTo(HttpServletRequest request) {
		String query = request.getQueryString();
		return UriComponentsBuilder.newInstance()
			.query((query != null && "GET".equals(request.getMethod())) ? query : "")
			.replaceQueryParam("lang", this.wording.english() ? "vi" : "en")
			.build()
			.toUriString();
	}

}
