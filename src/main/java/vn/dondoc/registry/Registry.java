package vn.dondoc.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.facts.Recipient;

/**
 * The registry in the database.
 */
@Service
@Transactional(readOnly = true)
class Registry implements Units, UnitsIntake {

	private final StoredUnits units;

	private final StoredContacts contacts;

	Registry(StoredUnits units, StoredContacts contacts) {
		this.units = units;
		this.contacts = contacts;
	}

	@Override
	public boolean isEmpty() {
		return this.units.count() == 0;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void enter(List<Unit> all) {
		int position = 0;
		for (Unit unit : all) {
			this.units.save(new StoredUnit(unit, position++));
		}
		// Contacts point at units by code, which the persistence context cannot order by
		// itself
		this.units.flush();
		for (Unit unit : all) {
			for (Contact contact : unit.contacts()) {
				this.contacts.save(new StoredContact(contact, position++));
			}
		}
	}

	@Override
	public List<Unit> all() {
		Map<String, List<Contact>> byUnit = this.contacts.inOrder()
			.stream()
			.map(StoredContact::snapshot)
			.collect(Collectors.groupingBy(Contact::unit));
		return this.units.inOrder()
			.stream()
			.map((unit) -> unit.snapshot(byUnit.getOrDefault(unit.code(), List.of())))
			.toList();
	}

	@Override
	public Optional<Unit> unit(String code) {
		return all().stream().filter((unit) -> unit.code().equals(code)).findFirst();
	}

	@Override
	public List<Contact> contacts(String unit, Recipient role) {
		return directory().contacts(unit, role);
	}

	@Override
	public Directory directory() {
		return Directory.of(all());
	}

}
