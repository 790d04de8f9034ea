package vn.dondoc.registry;

import java.util.List;
import java.util.Optional;

import vn.dondoc.facts.Recipient;

/**
 * The units of the organisation.
 */
public interface Units {

	/**
	 * All units, dissolved ones too.
	 * @return the units, in the order in which they were entered
	 */
	List<Unit> all();

	/**
	 * One unit.
	 * @param code its code
	 * @return the unit, or empty when there is none of that code
	 */
	Optional<Unit> unit(String code);

	/**
	 * Whom to write to when a rule addresses a role on behalf of a unit. For the holder
	 * these are the unit's own contacts of that role. For any other role they are those
	 * of the nearest unit upwards that has some, or, where none has, those of all units
	 * that have no unit above them.
	 * @param unit the code of the unit that owes the duty
	 * @param role the role
	 * @return the contacts, in the order in which they were entered; empty when there are
	 * none
	 */
	List<Contact> contacts(String unit, Recipient role);

	/**
	 * All units as they stand now, for work that asks about many of them.
	 * @return the directory
	 */
	Directory directory();

}
