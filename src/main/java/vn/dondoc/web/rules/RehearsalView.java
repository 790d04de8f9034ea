package vn.dondoc.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Finding;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsal.AlertChange.Effect;
import vn.dondoc.rehearsal.Rehearsal.DutyChange.Shift;
import vn.dondoc.web.layout.Wording;

/**
 * A rehearsal as it is shown.
 *
 * @param rehearsal the rehearsal
 * @param headline what changes, in one sentence
 * @param units the names of units
 * @param obligations the titles of obligations
 * @param wording the reader's wording
 */
record RehearsalView(Rehearsal rehearsal, String headline, Map<String, String> units, Map<String, String> obligations,
		Wording wording) {

	/** How many rows a table shows at most. */
	static final int MOST = 500;

	static RehearsalView of(Rehearsal rehearsal, Map<String, String> units, Map<String, String> obligations,
			Wording wording) {
		List<String> parts = new ArrayList<>();
		for (Shift shift : List.of(Shift.MOVED, Shift.OWED, Shift.DROPPED, Shift.OTHERWISE)) {
			add(parts, "headline.duties." + shift, rehearsal.duties(shift), wording);
		}
		for (Effect effect : List.of(Effect.WITHDRAWN, Effect.RAISED, Effect.CHANGED, Effect.SILENT, Effect.RESOLVED)) {
			add(parts, "headline.alerts." + effect, rehearsal.alerts(effect), wording);
		}
		add(parts, "headline.mails", rehearsal.mails().size(), wording);
		return new RehearsalView(rehearsal,
				parts.isEmpty() ? wording.text("headline.nothing") : String.join(", ", parts), units, obligations,
				wording);
	}

	private static void add(List<String> parts, String key, int count, Wording wording) {
		if (count > 0) {
			parts.add(wording.text(key, count));
		}
	}

	/**
	 * What a unit is called.
	 */
	public String unit(String code) {
		return this.units.getOrDefault(code, code);
	}

	/**
	 * What a duty is called.
	 */
	public String duty(DutyKey duty) {
		return this.wording.title(this.obligations.getOrDefault(duty.obligation(), duty.obligation()), null,
				duty.period());
	}

	/**
	 * A slot with its stage and recipients, or a dash.
	 */
	public String slot(@Nullable Finding finding) {
		return (finding != null) ? finding.slot().toString() : "–";
	}

	/**
	 * How many rows a table leaves out.
	 */
	public int leftOut(List<?> rows) {
		return Math.max(0, rows.size() - MOST);
	}

	/**
	 * The rows that a table shows.
	 */
	public <T> List<T> shown(List<T> rows) {
		return rows.subList(0, Math.min(MOST, rows.size()));
	}

}
