package vn.dondoc.web.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.FileDiff;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleGate;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.web.layout.Wording;

/**
 * What the editor asks while somebody writes.
 */
@Controller
@MayUse(Role.ADMIN)
@RequestMapping(path = "/rules", consumes = MediaType.APPLICATION_JSON_VALUE)
class EditorAnswers {

	private final Running running;

	private final Candidates candidates;

	private final Effects effects;

	private final Wording wording;

	EditorAnswers(Running running, Candidates candidates, Effects effects, Wording wording) {
		this.running = running;
		this.candidates = candidates;
		this.effects = effects;
		this.wording = wording;
	}

	@PostMapping("/check")
	@ResponseBody
	Problems check(InputStream body, Locale locale) throws IOException {
		return Problems.of(RuleGate.check(Draft.read(body).files()), this.wording, locale);
	}

	@PostMapping("/changes")
	String changes(InputStream body, Model model) throws IOException {
		model.addAttribute("differences",
				FileDiff.between(this.running.release(), Release.of(Draft.read(body).files())));
		return "rules/parts :: changes";
	}

	@PostMapping("/rehearse")
	String rehearse(InputStream body, Locale locale, Model model) throws IOException {
		Draft draft = Draft.read(body);
		LocalDate on = (draft.on() != null) ? draft.on() : this.wording.today();
		return this.effects.show(draft.files(), on, locale, model) ? "rules/rehearsal :: result"
				: "rules/parts :: problems";
	}

	@PostMapping("/candidates")
	@ResponseBody
	Submitted submit(InputStream body, @AuthenticationPrincipal CurrentUser user, Locale locale) throws IOException {
		Draft draft = Draft.read(body);
		try {
			Candidate candidate = this.candidates.submit(draft.files(), user.username(), draft.comment(),
					draft.basedOn());
			return new Submitted(candidate.state(), "/rules/candidates/" + candidate.id(),
					this.wording.text("candidate.told." + candidate.state()),
					Problems.of(candidate.problems(), this.wording, locale));
		}
		catch (RuleProblemsException ex) {
			return new Submitted(Candidate.State.REFUSED, null, this.wording.text("candidate.told.REFUSED"),
					Problems.of(ex.problems(), this.wording, locale));
		}
	}

	@ExceptionHandler
	ResponseEntity<Refusal> refused(DraftRefusedException refusal) {
		HttpStatus status = refusal.tooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
		return answer(status, this.wording.text(refusal.key(), refusal.arguments()), null);
	}

	@ExceptionHandler
	ResponseEntity<Refusal> refused(CandidateRefusedException refusal) {
		return answer(HttpStatus.CONFLICT, this.wording.text("candidate.refused." + refusal.reason()),
				refusal.reason());
	}

	private static ResponseEntity<Refusal> answer(HttpStatus status, String said,
			CandidateRefusedException.@Nullable Reason reason) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(new Refusal(said, reason));
	}

	/**
	 * What became of what was submitted.
	 *
	 * @param state the candidate's state
	 * @param location its page; {@code null} when it was not even kept
	 * @param said what became of it, in words
	 * @param found its problems
	 */
	record Submitted(Candidate.State state, @Nullable String location, String said, Problems found) {
	}

	/**
	 * Why something was not done.
	 *
	 * @param said the reason, in words
	 * @param reason the reason, if it is a candidate's
	 */
	record Refusal(String said, CandidateRefusedException.@Nullable Reason reason) {
	}

}
