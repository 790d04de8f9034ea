package vn.dondoc.web.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.releases.ReleaseTexts;
import vn.dondoc.releases.ReleaseTexts.Kept;
import vn.dondoc.text.TextLimit;

/**
 * A rule file as it was in a release, so that an alert can be read beside the rule that
 * said it.
 */
@Controller
@ForReaders
class ReleaseTextPage {

	private static final int HASH = 64;

	private final ReleaseTexts texts;

	ReleaseTextPage(ReleaseTexts texts) {
		this.texts = texts;
	}

	@GetMapping("/rules/releases/{hash}/{*file}")
	String text(@PathVariable String hash, @PathVariable String file, @RequestParam(defaultValue = "0") String line,
			Model model, HttpServletResponse response) {
		// No longer than the name of a rule file: what there is none of is not repeated
		// at length
		String name = file.substring(Math.min(1, file.length()),
				Math.min(1 + TextLimit.RULE_FILE.most(), file.length()));
		Optional<Kept> kept = this.texts.kept(hash);
		String text = kept.map((found) -> found.release().files().get(name)).orElse(null);
		model.addAttribute("hash", hash.substring(0, Math.min(HASH, hash.length())));
		model.addAttribute("file", name);
		model.addAttribute("kept", kept.orElse(null));
		model.addAttribute("files", kept.map((found) -> found.release().files().keySet()).orElse(Set.of()));
		model.addAttribute("lines", (text != null) ? MarkedLine.of(text, number(line)) : List.of());
		if (text == null && !(kept.isPresent() && name.isEmpty())) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		return "rules/text";
	}

	private static int number(String line) {
		return line.matches("[0-9]{1,7}") ? Integer.parseInt(line) : 0;
	}

}
