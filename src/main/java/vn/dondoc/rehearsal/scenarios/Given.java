package vn.dondoc.rehearsal.scenarios;

import java.util.ArrayList;
import java.util.List;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.Progress;
import vn.dondoc.records.Reading;
import vn.dondoc.records.Report;

/**
 * What a scenario starts from.
 *
 * @param units the units there are
 * @param baseline whether the baseline counts too
 * @param records what is on record
 */
record Given(List<OrgUnit> units, boolean baseline, Baseline records) {

	Given {
		units = List.copyOf(units);
	}

	// The scenario's own records come last, so that they count where a day is the same
	Progress progress(Baseline before) {
		if (!this.baseline) {
			return Progress.of(this.records.reports(), this.records.readings());
		}
		List<Report> reports = new ArrayList<>(before.reports());
		reports.addAll(this.records.reports());
		List<Reading> readings = new ArrayList<>(before.readings());
		readings.addAll(this.records.readings());
		return Progress.of(reports, readings);
	}

}
