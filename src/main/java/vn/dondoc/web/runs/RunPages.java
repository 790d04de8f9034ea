package vn.dondoc.web.runs;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
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

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.runs.FutureRuns;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;
import vn.dondoc.runs.RunRequested;
import vn.dondoc.web.layout.Inputs;
import vn.dondoc.web.layout.RuleLinks;
import vn.dondoc.web.layout.Wording;

/**
 * The list of runs, one run, and the button that asks for one now.
 */
@Controller
@ForReaders
class RunPages {

	private final RunLog runs;

	private final FutureRuns future;

	private final Wording wording;

	private final Outbox outbox;

	private final RuleLinks links;

	private final ApplicationEventPublisher events;

	RunPages(RunLog runs, FutureRuns future, Outbox outbox, RuleLinks links, Wording wording,
			ApplicationEventPublisher events) {
		this.runs = runs;
		this.future = future;
		this.outbox = outbox;
		this.links = links;
		this.wording = wording;
		this.events = events;
	}

	@GetMapping("/runs")
	String list(@RequestParam Map<String, String> parameters, Model model) {
		Inputs inputs = new Inputs(parameters);
		model.addAttribute("list", this.runs.find(inputs.paging()));
		model.addAttribute("address", inputs.address("/runs"));
		model.addAttribute("ignored", inputs.ignored());
		return "runs/list";
	}

	@GetMapping("/runs/{id:[0-9]{1,18}}")
	String run(@PathVariable long id, Model model) {
		Run run = this.runs.run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("run", run);
		model.addAttribute("problems",
				run.problems().stream().map((problem) -> ShownProblem.of(problem, run, this.links)).toList());
		model.addAttribute("maySetAside", this.future.maySetAside(id));
		model.addAttribute("setAsideBy", this.future.setAsideBy(id).orElse(null));
		model.addAttribute("admins", this.outbox.admins());
		model.addAttribute("day", this.wording.day(run.on()));
		return "runs/run";
	}

	@GetMapping("/runs/future")
	String future() {
		return this.future.latest().map((run) -> "redirect:/runs/" + run.id()).orElse("redirect:/runs");
	}

	/**
	 * Sets a run of a future day aside and has today evaluated at once.
	 */
	@PostMapping("/runs/{id:[0-9]{1,18}}/set-aside")
	@MayUse(Role.ADMIN)
	String setAside(@AuthenticationPrincipal CurrentUser user, @PathVariable long id, RedirectAttributes redirect) {
		if (this.future.setAside(id, user.username())) {
			this.events.publishEvent(new RunRequested(user.username()));
			redirect.addFlashAttribute("done", "run.set-aside.done");
		}
		else {
			redirect.addFlashAttribute("refused", "run.set-aside.refused");
		}
		return "redirect:/runs/" + id;
	}

	@PostMapping("/runs")
	@MayUse(Role.ADMIN)
	String runNow(@AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		this.events.publishEvent(new RunRequested(user.username()));
		redirect.addFlashAttribute("done", "runs.requested");
		return "redirect:/runs";
	}

}
