package vn.dondoc.web.alerts;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.text.Cells;
import vn.dondoc.web.layout.UnitNames;
import vn.dondoc.web.layout.Wording;

/**
 * The list of alerts as a file, written page by page, so that memory does not grow with
 * it.
 */
@Controller
@ForReaders
class AlertExport {

	private static final int BATCH = 500;

	private static final String[] HEADER = { "id", "unit", "unit_name", "obligation", "title", "title_en", "clause",
			"round", "stage", "level", "calendar_due", "due", "moved_by", "slot", "times_notified", "opened_on",
			"last_notified_on", "closed_on", "close_reason", "rule", "release", "directive", "period" };

	private final AlertLog log;

	private final UnitNames unitNames;

	private final Wording wording;

	AlertExport(AlertLog log, UnitNames unitNames, Wording wording) {
		this.log = log;
		this.unitNames = unitNames;
		this.wording = wording;
	}

	@GetMapping("/alerts.csv")
	void export(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
		Map<String, String> units = this.unitNames.all();
		AlertQuery query = AlertQuery.read(parameters, units.keySet(), this.log.obligations());
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("alerts-" + this.wording.today() + ".csv").build().toString());
		write(query, units, response.getWriter());
	}

	private void write(AlertQuery query, Map<String, String> units, Writer out) throws IOException {
		out.write(Cells.BYTE_ORDER_MARK);
		CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
		csv.printRecord((Object[]) HEADER);
		Paging paging = Paging.newest(BATCH);
		String older;
		do {
			Page<Alert> page = this.log.find(query.filter(), query.order(), paging);
			for (Alert alert : page.items()) {
				csv.printRecord(cells(alert, units.getOrDefault(alert.duty().unit(), "")));
			}
			older = page.older();
			paging = new Paging(older, null, BATCH);
		}
		while (older != null);
		csv.flush();
	}

	private Object[] cells(Alert alert, String unitName) {
		Object[] cells = { alert.id(), alert.duty().unit(), unitName, alert.duty().obligation(), alert.title(),
				alert.titleEn(), alert.clause(), alert.round(), alert.stage(), alert.level(), alert.why().calendarDue(),
				alert.due(), movedBy(alert), alert.slot(), alert.timesNotified(), alert.openedOn(),
				alert.lastNotifiedOn(), alert.closedOn(), closeReason(alert), alert.why().rule().rule(),
				alert.why().release(), alert.duty().directive(), alert.duty().period() };
		for (int i = 0; i < cells.length; i++) {
			cells[i] = Cells.harmless(cells[i]);
		}
		return cells;
	}

	private @Nullable String closeReason(Alert alert) {
		return (alert.closeReason() != null) ? this.wording.reason(alert.closeReason()) : null;
	}

	private static String movedBy(Alert alert) {
		return String.join(";", alert.why().movedBy().stream().map((day) -> day.date().toString()).toList());
	}

}
