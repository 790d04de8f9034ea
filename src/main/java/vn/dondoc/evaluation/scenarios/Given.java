package vn.dondoc.evaluation.scenarios;

import java.util.ArrayList;
import java.util.List;

import vn.dondoc.compliance.Baseline;
import vn.dondoc.compliance.Progress;
import vn.dondoc.compliance.Reading;
import vn.dondoc.compliance.Report;
import vn.dondoc.facts.OrgUnit;

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
