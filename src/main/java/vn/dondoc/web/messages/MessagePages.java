package vn.dondoc.web.messages;

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
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Message;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.web.alerts.AlertRow;
import vn.dondoc.web.layout.UnitNames;
import vn.dondoc.web.layout.Wording;

/**
 * The list of messages, and one message as it was written.
 */
@Controller
@ForReaders
class MessagePages {

	private final Outbox outbox;

	private final AlertLog alerts;

	private final UnitNames unitNames;

	private final Wording wording;

	MessagePages(Outbox outbox, AlertLog alerts, UnitNames unitNames, Wording wording) {
		this.outbox = outbox;
		this.alerts = alerts;
		this.unitNames = unitNames;
		this.wording = wording;
	}

	@GetMapping("/messages")
	String list(@RequestParam Map<String, String> parameters, Model model) {
		Map<String, String> units = this.unitNames.all();
		MessageQuery query = MessageQuery.read(parameters, units.keySet());
		model.addAttribute("query", query);
		model.addAttribute("list", this.outbox.find(query.filter(), query.paging()));
		model.addAttribute("units", units);
		model.addAttribute("counts", this.outbox.counts());
		model.addAttribute("states", DeliveryState.values());
		model.addAttribute("destination", this.outbox.destination());
		return "messages/list";
	}

	@GetMapping("/messages/{id:[0-9]{1,18}}")
	String message(@PathVariable long id, Model model) {
		Message message = this.outbox.message(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("message", message);
		model.addAttribute("unit", this.unitNames.name(message.unit()));
		model.addAttribute("content", this.outbox.content(id).orElse(null));
		model.addAttribute("attempts", this.outbox.attempts(id));
		model.addAttribute("handover", this.outbox.handover(id).orElse(null));
		model.addAttribute("rows", rows(this.alerts.alerts(this.outbox.alertsIn(id))));
		return "messages/message";
	}

	private List<AlertRow> rows(List<Alert> found) {
		Map<String, String> units = this.unitNames.all();
		Map<Long, Letters> letters = this.outbox.letters(found.stream().map(Alert::id).toList());
		return found.stream()
			.sorted((one, other) -> Long.compare(one.id(), other.id()))
			.map((alert) -> AlertRow.of(alert, units, letters, this.wording))
			.toList();
	}

}
