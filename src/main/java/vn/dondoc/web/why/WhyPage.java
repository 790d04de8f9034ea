package vn.dondoc.web.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.findings.Explanation;
import vn.dondoc.findings.Explanations;
import vn.dondoc.findings.Question;
import vn.dondoc.findings.WhyNot;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.paging.Paging;
import vn.dondoc.runs.RunCalendars;
import vn.dondoc.web.alerts.AlertRow;
import vn.dondoc.web.layout.DueSteps;
import vn.dondoc.web.layout.Inputs;
import vn.dondoc.web.layout.ObligationNames;
import vn.dondoc.web.layout.UnitNames;
import vn.dondoc.web.layout.Wording;

/**
 * "Why not?": for any unit and obligation, which condition of which rule does not hold.
 */
@Controller
@ForReaders
class WhyPage {

	private static final int ALERTS = 10;

	private final Explanations explanations;

	private final RunCalendars calendars;

	private final AlertLog alerts;

	private final Acknowledgements acknowledgements;

	private final Outbox outbox;

	private final UnitNames unitNames;

	private final ObligationNames obligationNames;

	private final DueSteps steps;

	private final Wording wording;

	WhyPage(Explanations explanations, RunCalendars calendars, AlertLog alerts, Acknowledgements acknowledgements,
			Outbox outbox, UnitNames unitNames, ObligationNames obligationNames, DueSteps steps, Wording wording) {
		this.explanations = explanations;
		this.calendars = calendars;
		this.alerts = alerts;
		this.acknowledgements = acknowledgements;
		this.outbox = outbox;
		this.unitNames = unitNames;
		this.obligationNames = obligationNames;
		this.steps = steps;
		this.wording = wording;
	}

	@GetMapping("/why")
	String why(@RequestParam Map<String, String> parameters, Model model) {
		Map<String, String> units = this.unitNames.all();
		Inputs inputs = new Inputs(parameters);
		String unit = inputs.text("unit");
		String obligation = inputs.text("obligation");
		LocalDate asked = inputs.day("on");
		LocalDate on = (asked != null) ? asked : this.wording.today();
		model.addAttribute("units", units);
		model.addAttribute("obligations", this.obligationNames.of(this.explanations.obligations()));
		model.addAttribute("unit", unit);
		model.addAttribute("obligation", obligation);
		model.addAttribute("directive", inputs.text("directive"));
		model.addAttribute("period", inputs.text("period"));
		model.addAttribute("on", on);
		model.addAttribute("ignored", inputs.ignored());
		Explanation explanation = (unit != null && obligation != null) ? this.explanations.explain(
				new Question(unit, inputs.text("directive"), obligation, inputs.text("period")), on,
				this.calendars.on(on)) : null;
		model.addAttribute("explanation", explanation);
		model.addAttribute("another", explanation != null && this.calendars.another(on));
		if (explanation != null && explanation.answer() != null) {
			answer(explanation.answer(), units, model);
		}
		return "why/why";
	}

	private void answer(WhyNot answer, Map<String, String> units, Model model) {
		LedgerEntry entry = answer.entry();
		model.addAttribute("answer", answer);
		model.addAttribute("unitName", units.getOrDefault(answer.unit().code(), answer.unit().name()));
		model.addAttribute("task", title(answer, entry));
		model.addAttribute("steps",
				(entry != null) ? this.steps.of(entry.term(), entry.duty(), entry.movedBy()) : List.of());
		AlertFilter filter = new AlertFilter(answer.unit().code(), answer.obligation(), null, null, null, null, null);
		List<Alert> found = this.alerts.find(filter, Paging.newest(ALERTS)).items();
		Map<Long, Letters> letters = this.outbox.letters(found.stream().map(Alert::id).toList());
		model.addAttribute("rows",
				found.stream().map((alert) -> AlertRow.of(alert, units, letters, this.wording)).toList());
		model.addAttribute("acknowledged",
				this.acknowledgements.holding(found.stream().map(Alert::id).toList(), this.wording.today()));
	}

	private String title(WhyNot answer, @Nullable LedgerEntry entry) {
		if (entry != null) {
			return this.wording.title(entry.source().title(), entry.source().titleEn());
		}
		return answer.owing()
			.stream()
			.map((verdict) -> verdict.outline().source())
			.map((source) -> this.wording.title(source.title(), source.titleEn()))
			.findFirst()
			.orElse(answer.obligation());
	}

}
