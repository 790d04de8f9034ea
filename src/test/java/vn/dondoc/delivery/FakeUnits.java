package vn.dondoc.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.ContactEntry;
import vn.dondoc.registry.ContactTrouble;
import vn.dondoc.registry.Contacts;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;

/**
 * A registry in memory.
 */
public class FakeUnits implements Units, Contacts {

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

	void deputy(String unit, Recipient role, String name, String email, String locale) {
		this.contacts.add(new Contact(unit, role, name, email, locale, true, null));
	}

	@Override
	public int mark(String address, ContactTrouble trouble) {
		List<Contact> unmarked = this.contacts.stream()
			.filter((contact) -> contact.email().equals(address) && contact.trouble() == null)
			.toList();
		this.contacts.replaceAll((contact) -> unmarked.contains(contact) ? new Contact(contact.unit(), contact.role(),
				contact.name(), contact.email(), contact.locale(), contact.deputy(), trouble) : contact);
		return unmarked.size();
	}

	@Override
	public List<ContactEntry> entries() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void correct(String actor, long id, String address) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void clear(String actor, long id) {
		throw new UnsupportedOperationException();
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
