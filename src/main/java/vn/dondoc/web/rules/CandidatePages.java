package vn.dondoc.web.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.AccountOwners;
import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.FileDiff;
import vn.dondoc.rules.Release;
import vn.dondoc.web.layout.Wording;

/**
 * A candidate on its way to going live, and the way back to an earlier release.
 */
@Controller
@ForReaders
class CandidatePages {

	private static final String CANDIDATE = "/rules/candidates/{id:[0-9]{1,18}}";

	private final Candidates candidates;

	private final Running running;

	private final Effects effects;

	private final AccountOwners owners;

	private final Wording wording;

	CandidatePages(Candidates candidates, Running running, Effects effects, AccountOwners owners, Wording wording) {
		this.candidates = candidates;
		this.running = running;
		this.effects = effects;
		this.owners = owners;
		this.wording = wording;
	}

	@GetMapping(CANDIDATE)
	String candidate(@PathVariable long id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
		Candidate candidate = this.candidates.candidate(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String runs = Running.hash(this.running.release());
		String base = (candidate.basedOn() != null) ? candidate.basedOn() : "";
		boolean waits = candidate.state() == Candidate.State.WAITING;
		model.addAttribute("candidate", candidate);
		model.addAttribute("problems", Problems.of(candidate.problems(), this.wording, locale));
		model.addAttribute("differences", differences(base, candidate.release()).orElse(null));
		model.addAttribute("share", this.wording.percent(BigDecimal.valueOf(100 * candidate.review().share())));
		model.addAttribute("overtaken", waits && !base.equals(runs));
		model.addAttribute("own", candidate.author().equalsIgnoreCase(user.username()));
		model.addAttribute("handed", handed(candidate, user));
		model.addAttribute("decides", waits && user.admin());
		if (waits) {
			this.running.find(candidate.release())
				.ifPresent((release) -> this.effects.show(release.files(), locale, model));
		}
		return "rules/candidate";
	}

	/**
	 * Why this user cannot approve it although it is not their own.
	 */
	private @Nullable Reason handed(Candidate candidate, CurrentUser user) {
		if (!this.owners.ownedSince(user.username(), candidate.createdAt())) {
			return Reason.HANDED;
		}
		return this.owners.ownedSince(candidate.author(), candidate.createdAt()) ? null : Reason.AUTHOR_HANDED;
	}

	/**
	 * Nothing when a text is not kept.
	 */
	private Optional<List<FileDiff>> differences(String base, String hash) {
		Optional<Release> before = base.isEmpty() ? Optional.of(this.running.release("")) : this.running.find(base);
		return before.flatMap((earlier) -> this.running.find(hash).map((later) -> FileDiff.between(earlier, later)));
	}

	@PostMapping(CANDIDATE + "/approve")
	@MayUse(Role.ADMIN)
	String approve(@PathVariable long id, @AuthenticationPrincipal CurrentUser user,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		try {
			return told(this.candidates.approve(id, user.username(), reason.strip()), redirect);
		}
		catch (CandidateRefusedException ex) {
			return refused(ex, "/rules/candidates/" + id, redirect);
		}
	}

	@PostMapping(CANDIDATE + "/reject")
	@MayUse(Role.ADMIN)
	String reject(@PathVariable long id, @AuthenticationPrincipal CurrentUser user,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		try {
			return told(this.candidates.reject(id, user.username(), reason.strip()), redirect);
		}
		catch (CandidateRefusedException ex) {
			return refused(ex, "/rules/candidates/" + id, redirect);
		}
	}

	@GetMapping("/rules/rollback")
	String rollBack(@RequestParam String release, Locale locale, Model model) {
		Release earlier = this.running.release(release);
		Release runs = this.running.release();
		model.addAttribute("earlier", earlier);
		model.addAttribute("runs", runs);
		model.addAttribute("differences", FileDiff.between(runs, earlier));
		this.effects.show(earlier.files(), locale, model);
		return "rules/rollback";
	}

	@PostMapping("/rules/rollback")
	@MayUse(Role.ADMIN)
	String rollBack(@RequestParam String release, @RequestParam(defaultValue = "") String comment,
			@AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		try {
			return told(this.candidates.rollBack(release, user.username(), comment.strip()), redirect);
		}
		catch (CandidateRefusedException ex) {
			return refused(ex, "/rules", redirect);
		}
	}

	private static String told(Candidate candidate, RedirectAttributes redirect) {
		boolean refused = candidate.state() == Candidate.State.REFUSED;
		redirect.addFlashAttribute(refused ? "refused" : "done", "candidate.told." + candidate.state());
		return "redirect:/rules/candidates/" + candidate.id();
	}

	private static String refused(CandidateRefusedException refusal, String back, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", "candidate.refused." + refusal.reason());
		return "redirect:" + (Reason.UNKNOWN.equals(refusal.reason()) ? "/rules" : back);
	}

}
