package vn.dondoc.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation, as rules see it.
 *
 * @param code the unit's short code, unique and case-sensitive
 * @param name the official Vietnamese name
 * @param kind the class that clauses address, a word of the registry's own such as
 * {@code DEPARTMENT}
 * @param specialised whether the unit is one of those that manage a specialised field
 * @param lists the named lists the unit stands on, such as {@code annex-2}; never
 * {@code null}
 * @param parent the code of the unit above, or {@code null} when there is none
 * @param active whether the unit exists today; a unit that was dissolved is kept,
 * inactive
 */
public record OrgUnit(String code, String name, String kind, boolean specialised, List<String> lists,
		@Nullable String parent, boolean active) {

	/**
	 * Takes a private copy of the lists.
	 */
	public OrgUnit {
		lists = List.copyOf(lists);
	}

}
