package vn.dondoc.web.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Activation;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.FileDiff;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;

/**
 * What runs now, what waits, what ran before, and how any two releases differ.
 */
@Controller
@ForReaders
class RulesPage {

	private static final int RECENT = 20;

	private final Running running;

	private final Candidates candidates;

	private final Releases releases;

	RulesPage(Running running, Candidates candidates, Releases releases) {
		this.running = running;
		this.releases = releases;
		this.candidates = candidates;
	}

	@GetMapping("/rules")
	String rules(@RequestParam(required = false) @Nullable Long before, Model model) {
		Rulebooks.Current current = this.running.current();
		Rulebook rulebook = current.rulebook().orElse(null);
		Page<Candidate> recent = this.candidates.find(Paging.before(before, RECENT));
		model.addAttribute("rulebook", rulebook);
		model.addAttribute("problems", current.problems());
		model.addAttribute("counts", (rulebook != null) ? counts(rulebook) : Map.of());
		model.addAttribute("folder", folder(current));
		model.addAttribute("differs", current.folderDiffers());
		List<Activation> activations = this.releases.activations(RECENT);
		model.addAttribute("activations", activations);
		model.addAttribute("live", (rulebook != null) ? live(activations, rulebook.release().hash()) : null);
		model.addAttribute("waiting", this.candidates.waiting());
		model.addAttribute("recent", recent.items());
		model.addAttribute("older", recent.older());
		return "rules/rules";
	}

	private static Map<String, Long> counts(Rulebook rulebook) {
		Map<String, Long> counts = new TreeMap<>();
		rulebook.release().files().keySet().forEach((file) -> counts.put(file, 0L));
		rulebook.rules().forEach((rule) -> counts.merge(rule.file(), 1L, Long::sum));
		return counts;
	}

	private static String folder(Rulebooks.Current current) {
		if (!current.problems().isEmpty()) {
			return "REFUSED";
		}
		return current.folderDiffers() ? "DIFFERS" : "SAME";
	}

	/**
	 * How a release went live last.
	 */
	private static @Nullable Activation live(List<Activation> activations, String hash) {
		return activations.stream().filter((activation) -> activation.release().equals(hash)).findFirst().orElse(null);
	}

	@GetMapping("/rules/diff")
	String difference(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			Model model) {
		Release earlier = this.running.release(from);
		Release later = to.isEmpty() ? this.running.release() : this.running.release(to);
		model.addAttribute("earlier", earlier);
		model.addAttribute("later", later);
		model.addAttribute("runs", this.running.release().hash());
		model.addAttribute("differences", FileDiff.between(earlier, later));
		return "rules/difference";
	}

}
