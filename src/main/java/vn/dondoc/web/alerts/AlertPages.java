package vn.dondoc.web.alerts;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.AlertWhy;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.paging.Page;
import vn.dondoc.web.layout.DueSteps;
import vn.dondoc.web.layout.ObligationNames;
import vn.dondoc.web.layout.UnitNames;
import vn.dondoc.web.layout.WhyLinks;
import vn.dondoc.web.layout.Wording;

/**
 * The list of alerts, and one alert with all that is known of it.
 */
@Controller
@ForReaders
class AlertPages {

	private final AlertLog log;

	private final Acknowledgements acknowledgements;

	private final Outbox outbox;

	private final UnitNames unitNames;

	private final ObligationNames obligationNames;

	private final Wording wording;

	private final DueSteps steps;

	AlertPages(AlertLog log, Acknowledgements acknowledgements, Outbox outbox, UnitNames unitNames,
			ObligationNames obligationNames, Wording wording, DueSteps steps) {
		this.log = log;
		this.acknowledgements = acknowledgements;
		this.outbox = outbox;
		this.unitNames = unitNames;
		this.obligationNames = obligationNames;
		this.wording = wording;
		this.steps = steps;
	}

	@GetMapping("/alerts")
	String list(@RequestParam Map<String, String> parameters, Model model) {
		Map<String, String> units = this.unitNames.all();
		List<String> obligations = this.log.obligations();
		AlertQuery query = AlertQuery.read(parameters, units.keySet(), obligations);
		Page<Alert> page = this.log.find(query.filter(), query.order(), query.paging());
		Map<Long, Letters> letters = this.outbox.letters(page.items().stream().map(Alert::id).toList());
		model.addAttribute("query", query);
		model.addAttribute("total", this.log.total(query.filter()));
		model.addAttribute("figures", Figure.of(this.log.counts(query.filter()), query));
		model.addAttribute("list", page.map((alert) -> AlertRow.of(alert, units, letters, this.wording)));
		model.addAttribute("units", units);
		model.addAttribute("obligations", this.obligationNames.of(obligations));
		model.addAttribute("stages", Stage.values());
		model.addAttribute("acknowledged",
				this.acknowledgements.holding(page.items().stream().map(Alert::id).toList(), this.wording.today()));
		return "alerts/list";
	}

	@GetMapping("/alerts/{id:[0-9]{1,18}}")
	String alert(@PathVariable long id, Model model) {
		Alert alert = this.log.alert(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("row",
				AlertRow.of(alert, this.unitNames.all(), this.outbox.letters(List.of(id)), this.wording));
		AlertWhy why = alert.why();
		model.addAttribute("why", why);
		model.addAttribute("whyLink", WhyLinks.to(alert.duty(), null));
		model.addAttribute("steps", this.steps.of(why.term(), why.duty(), why.movedBy()));
		model.addAttribute("counted", this.steps.counted(alert.due(), alert.slot().on(alert.due())));
		model.addAttribute("holding", this.acknowledgements.holding(List.of(id), this.wording.today()).get(id));
		model.addAttribute("acknowledgements", this.acknowledgements.of(id));
		model.addAttribute("today", this.wording.today());
		model.addAttribute("story", Story.of(this.log.history(id), this.outbox.ofAlert(id)));
		return "alerts/alert";
	}

}
