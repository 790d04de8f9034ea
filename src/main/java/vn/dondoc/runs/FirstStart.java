package vn.dondoc.runs;

import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.facts.Obligations;
import vn.dondoc.configfile.ConfigProperties;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.records.Records;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.registry.UnitsIntake;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleProblemsException;

/**
 * Takes the config files into an empty database, all or nothing. From then on the
 * database leads and the files are not read again.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(FirstStart.class);

	private final ConfigProperties properties;

	private final UnitsIntake units;

	private final Records records;

	private final Rulebooks rulebooks;

	private final TransactionTemplate transaction;

	FirstStart(ConfigProperties properties, UnitsIntake units, Records records, Rulebooks rulebooks,
			TransactionTemplate transaction) {
		this.properties = properties;
		this.units = units;
		this.records = records;
		this.rulebooks = rulebooks;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.units.isEmpty()) {
			return;
		}
		List<Unit> entered = UnitsFile.read(this.properties.dir());
		Baseline baseline = BaselineFile.read(this.properties.dir(),
				entered.stream().map(Unit::code).collect(Collectors.toSet()), obligations());
		this.transaction.executeWithoutResult((status) -> {
			this.units.enter(entered);
			this.records.enter(baseline);
		});
		logger.info("First start: took in {} units, {} reports and {} readings from {}", entered.size(),
				baseline.reports().size(), baseline.readings().size(), this.properties.dir());
	}

	private Obligations obligations() {
		Rulebooks.Current current = this.rulebooks.current();
		return current.rulebook().orElseThrow(() -> new RuleProblemsException(current.problems())).imposed();
	}

}
