package vn.dondoc.web.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsals;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.web.layout.ObligationNames;
import vn.dondoc.web.layout.UnitNames;
import vn.dondoc.web.layout.Wording;

/**
 * What rule files would change, by name, before anybody decides about them.
 */
@Component
class Effects {

	private final Rehearsals rehearsals;

	private final UnitNames units;

	private final ObligationNames obligations;

	private final Wording wording;

	Effects(Rehearsals rehearsals, UnitNames units, ObligationNames obligations, Wording wording) {
		this.rehearsals = rehearsals;
		this.units = units;
		this.obligations = obligations;
		this.wording = wording;
	}

	/**
	 * Rehearses files as of today.
	 */
	boolean show(Map<String, String> files, Locale locale, Model model) {
		return show(files, this.wording.today(), locale, model);
	}

	/**
	 * Rehearses files and hands the page the result, or their problems where the gate
	 * does not let them through.
	 */
	boolean show(Map<String, String> files, LocalDate on, Locale locale, Model model) {
		try {
			model.addAttribute("result", view(this.rehearsals.rehearse(files, on)));
			return true;
		}
		catch (RuleProblemsException ex) {
			model.addAttribute("problems", Problems.of(ex.problems(), this.wording, locale));
			return false;
		}
	}

	private RehearsalView view(Rehearsal rehearsal) {
		Map<String, String> duties = this.obligations.all();
		rehearsal.duties()
			.forEach((change) -> duties.putIfAbsent(change.key().obligation(), this.obligations.title(change.rule())));
		return RehearsalView.of(rehearsal, this.units.all(), duties, this.wording);
	}

}
