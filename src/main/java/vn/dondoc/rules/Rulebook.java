package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Obligations;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;

/**
 * A release that compiled, ready to be asked. It never changes, and may be asked by
 * several threads at once; each question gets its own session and sees nothing of the
 * others. Facts are handed in and never fetched.
 */
public interface Rulebook {

	/**
	 * The release it was compiled from.
	 * @return the release
	 */
	Release release();

	/**
	 * The directives that its rules belong to.
	 * @return the directives
	 */
	Directives directives();

	/**
	 * The rules in it.
	 * @return the rules, by file and line
	 */
	List<RuleSource> rules();

	/**
	 * The obligations that rules name, whether or not anybody owes them on a given day.
	 * @return the codes
	 */
	Set<String> obligations();

	/**
	 * The obligations that rules name, with the directives that impose them.
	 * @return the obligations
	 */
	Obligations imposed();

	/**
	 * What the rules say, taken apart.
	 * @return the outlines, by file and line
	 */
	List<RuleOutline> outlines();

	/**
	 * How each rule about units looks at a unit: which of its conditions hold and which
	 * do not.
	 * @param unit the unit
	 * @param on the logical date
	 * @return a verdict a rule about units, by file and line
	 */
	List<RuleVerdict> verdicts(OrgUnit unit, LocalDate on);

	/**
	 * How each rule about duties that speaks for the duty's directive looks at a duty.
	 * @param duty the duty as it stands on that date
	 * @param on the logical date
	 * @return a verdict a rule about duties, by file and line
	 */
	List<RuleVerdict> verdicts(Duty duty, LocalDate on);

	/**
	 * The same rules, with their firings noted.
	 * @param firings where to note how often they fire and how long that takes
	 * @return a rulebook that answers as this one does
	 */
	Rulebook noting(Firings firings);

	/**
	 * What units owe. Of a directive that is in force no more they owe nothing.
	 * @param units a chunk of units, best 500 to 5,000 facts
	 * @param on the logical date, which decides about {@code date-effective} and
	 * {@code date-expires}
	 * @return the duties; a duty named by several rules comes several times
	 */
	Answer<OwedDuty> owed(List<OrgUnit> units, LocalDate on);

	/**
	 * What is to be said about duties. Where a directive has rules about duties in its
	 * own folder, these speak of its duties and no others do.
	 * @param duties a chunk of duties, best 500 to 5,000
	 * @param on the logical date
	 * @return what the rules said; several rules may speak of one duty
	 */
	Answer<AlertCall> calls(List<Duty> duties, LocalDate on);

}
