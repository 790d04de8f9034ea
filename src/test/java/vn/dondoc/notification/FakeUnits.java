package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;

/**
 * A registry in memory: the holder's own contacts, and everybody's for any other role.
 */
class FakeUnits implements Units {

	private final List<Unit> units = new ArrayList<>();

	private final List<Contact> contacts = new ArrayList<>();

	void clear() {
		this.units.clear();
		this.contacts.clear();
	}

	void add(String code, String name, String nameEn) {
		this.units.add(new Unit(new OrgUnit(code, name, "DEPARTMENT", true, List.of(), null, true), nameEn, List.of()));
	}

	void contact(String unit, Recipient role, String name, String email, String locale) {
		this.contacts.add(new Contact(unit, role, name, email, locale));
	}

	@Override
	public List<Unit> all() {
		return List.copyOf(this.units);
	}

	@Override
	public Optional<Unit> unit(String code) {
		return this.units.stream().filter((unit) -> unit.code().equals(code)).findFirst();
	}

	@Override
	public List<Contact> contacts(String unit, Recipient role) {
		return this.contacts.stream()
			.filter((contact) -> contact.role() == role)
			.filter((contact) -> role != Recipient.HOLDER || contact.unit().equals(unit))
			.toList();
	}

}
