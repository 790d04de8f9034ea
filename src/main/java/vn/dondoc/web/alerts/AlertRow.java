package vn.dondoc.web.alerts;

import java.time.LocalDate;
import java.util.Map;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.web.layout.Wording;

/**
 * An alert as a list shows it.
 *
 * @param alert the alert
 * @param unit what its unit is called
 * @param title the title in the reader's language, or in Vietnamese when it has no other
 * @param due the due date
 * @param distance how late, or how far away
 * @param urgency the colour of the distance
 * @param times how often letters have spoken of it
 * @param moved from which day and why the due date moved; empty when it did not
 * @param late whether it was resolved after its due date
 */
public record AlertRow(Alert alert, String unit, String title, String due, String distance, String urgency,
		String times, String moved, boolean late) {

	/**
	 * Makes a row.
	 * @param alert the alert
	 * @param units the names of units
	 * @param letters the letters that have spoken of each alert
	 * @param wording the reader's wording
	 * @return the row
	 */
	public static AlertRow of(Alert alert, Map<String, String> units, Map<Long, Letters> letters, Wording wording) {
		String code = alert.duty().unit();
		boolean late = alert.stage() == Stage.RESOLVED && alert.closedOn() != null
				&& alert.closedOn().isAfter(alert.due());
		return new AlertRow(alert, units.getOrDefault(code, code),
				wording.title(alert.title(), alert.titleEn(), alert.duty().period()), wording.date(alert.due()),
				distance(alert, wording), urgency(alert, wording), wording.times(letters.get(alert.id())),
				moved(alert, wording), late);
	}

	private static String moved(Alert alert, Wording wording) {
		LocalDate from = alert.why().calendarDue();
		return (from == null || alert.why().movedBy().isEmpty()) ? ""
				: wording.text("alerts.moved", wording.day(from), wording.daysOff(alert.why().movedBy()));
	}

	private static String distance(Alert alert, Wording wording) {
		if (alert.closedOn() == null) {
			return wording.distance(alert.due());
		}
		return wording.text("distance.closed", wording.day(alert.closedOn()));
	}

	private static String urgency(Alert alert, Wording wording) {
		if (alert.closedOn() != null) {
			return "text-secondary";
		}
		return wording.today().isAfter(alert.due()) ? "text-late" : "text-soon";
	}

}
