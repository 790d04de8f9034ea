package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;

/**
 * A registry in memory.
 */
public class FakeUnits implements Units {

	private final List<Unit> units = new ArrayList<>();

	private final List<Contact> contacts = new ArrayList<>();

	public void clear() {
		this.units.clear();
		this.contacts.clear();
	}

	public void add(String code, String name, String nameEn) {
		this.units.add(new Unit(new OrgUnit(code, name, "DEPARTMENT", true, List.of(), null, true), nameEn, List.of()));
	}

	public void contact(String unit, Recipient role, String name, String email, String locale) {
		this.contacts.add(new Contact(unit, role, name, email, locale));
	}

	public void enter(List<Unit> entered) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Unit> all() {
		return this.units.stream().map((unit) -> new Unit(unit.fact(), unit.nameEn(), contactsOf(unit))).toList();
	}

	@Override
	public Optional<Unit> unit(String code) {
		return directory().unit(code);
	}

	@Override
	public List<Contact> contacts(String unit, Recipient role) {
		return directory().contacts(unit, role);
	}

	@Override
	public Directory directory() {
		return Directory.of(all());
	}

	private List<Contact> contactsOf(Unit unit) {
		return this.contacts.stream().filter((contact) -> contact.unit().equals(unit.code())).toList();
	}

}
