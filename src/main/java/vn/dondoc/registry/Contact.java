package vn.dondoc.registry;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;

/**
 * Whom to write to at a unit.
 *
 * @param unit the code of the unit
 * @param role the role in which this contact is written to
 * @param name how to address the contact, in the contact's own language
 * @param email the address
 * @param locale the language tag of the mails, {@code vi} or {@code en}
 * @param deputy whether it is written to only when no other contact of the role can be
 * @param trouble why it is passed over, or {@code null} when it is not
 */
public record Contact(String unit, Recipient role, String name, String email, String locale, boolean deputy,
		@Nullable ContactTrouble trouble) {

	/**
	 * A contact that is no deputy and is in no trouble.
	 * @param unit the code of the unit
	 * @param role the role in which this contact is written to
	 * @param name how to address the contact, in the contact's own language
	 * @param email the address
	 * @param locale the language tag of the mails, {@code vi} or {@code en}
	 */
	public Contact(String unit, Recipient role, String name, String email, String locale) {
		this(unit, role, name, email, locale, false, null);
	}

	Contact at(String address) {
		return new Contact(this.unit, this.role, this.name, address, this.locale, this.deputy, this.trouble);
	}

}
