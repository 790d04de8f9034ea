package vn.dondoc.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.OrgUnit;

/**
 * A unit as the registry keeps it: what rules see, what pages show, whom to write to.
 *
 * @param fact the unit as rules see it
 * @param nameEn the English name, or {@code null} when there is none
 * @param contacts whom to write to there, in the order of the file; may be empty
 */
public record Unit(OrgUnit fact, @Nullable String nameEn, List<Contact> contacts) {

	/**
	 * Takes a private copy of the contacts.
	 */
	public Unit {
		contacts = List.copyOf(contacts);
	}

	/**
	 * The unit's code.
	 * @return the code
	 */
	public String code() {
		return this.fact.code();
	}

}
