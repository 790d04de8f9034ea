package vn.dondoc.notices.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

import vn.dondoc.facts.Stage;
import vn.dondoc.runs.Run;

/**
 * Where the links in mails lead.
 *
 * @param url the address under which readers reach dondoc
 */
@ConfigurationProperties("dondoc")
public record LinkSettings(@DefaultValue("http://localhost:8080") URI url) {

	/**
	 * The page of an alert.
	 * @param id the alert's number
	 * @return its address
	 */
	public String toAlert(long id) {
		return to("alerts/" + id);
	}

	/**
	 * The alerts of a unit.
	 * @param unit the unit's code
	 * @return the address of the list
	 */
	public String toAlertsOf(String unit) {
		return to("alerts?unit=" + UriUtils.encode(unit, StandardCharsets.UTF_8));
	}

	/**
	 * The alerts of an obligation.
	 * @param unit the code of the unit that holds its duty; {@code null} for all
	 * @param obligation the code of the obligation
	 * @return the address of the list
	 */
	public String toAlertsOf(@Nullable String unit, String obligation) {
		return to("alerts?" + ((unit != null) ? "unit=" + UriUtils.encode(unit, StandardCharsets.UTF_8) + "&" : "")
				+ "obligation=" + UriUtils.encode(obligation, StandardCharsets.UTF_8));
	}

	/**
	 * The alerts at a stage.
	 * @param stage the stage
	 * @param level the level of escalation, 0 unless escalated
	 * @return the address of the list
	 */
	public String toAlertsAt(Stage stage, int level) {
		return to("alerts?stage=" + stage + ((level > 0) ? "&level=" + level : ""));
	}

	/**
	 * The alerts that were last said on certain days.
	 * @param from the first day
	 * @param to the last day
	 * @return the address of the list
	 */
	public String toAlertsNotified(LocalDate from, LocalDate to) {
		return to("alerts?from=" + from + "&to=" + to);
	}

	/**
	 * The page of a run.
	 * @param run the run; {@code null} for the list of runs
	 * @return its address
	 */
	public String toRun(@Nullable Run run) {
		return to((run != null) ? "runs/" + run.id() : "runs");
	}

	/**
	 * The page of contacts.
	 * @param text what to look for there, such as an address
	 * @return its address
	 */
	public String toUnits(String text) {
		return to("units?q=" + UriUtils.encode(text, StandardCharsets.UTF_8));
	}

	/**
	 * The page of what the auditor found.
	 * @return its address
	 */
	public String toAudit() {
		return to("audit");
	}

	private String to(String path) {
		String base = this.url.toString();
		return (base.endsWith("/") ? base : base + "/") + path;
	}

}
