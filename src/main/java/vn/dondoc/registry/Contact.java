package vn.dondoc.registry;

import vn.dondoc.facts.Recipient;

/**
 * Whom to write to at a unit.
 *
 * @param unit the code of the unit
 * @param role the role in which this contact is written to
 * @param name how to address the contact, in the contact's own language
 * @param email the address
 * @param locale the language tag of the mails, {@code vi} or {@code en}
 */
public record Contact(String unit, Recipient role, String name, String email, String locale) {

	Contact at(String address) {
		return new Contact(this.unit, this.role, this.name, address, this.locale);
	}

}
