package vn.dondoc.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
		return this.units.findById(code).map((unit) -> unit.snapshot(own(code)));
	}

	@Override
	public List<Contact> contacts(String unit, Recipient role) {
		if (role == Recipient.HOLDER) {
			return own(unit, role);
		}
		Set<String> seen = new HashSet<>();
		for (String at = unit; at != null && seen.add(at); at = above(at)) {
			List<Contact> found = own(at, role);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return this.contacts.atTheTop(role).stream().map(StoredContact::snapshot).toList();
	}

	private List<Contact> own(String unit) {
		return this.contacts.findByUnitOrderByPosition(unit).stream().map(StoredContact::snapshot).toList();
	}

	private List<Contact> own(String unit, Recipient role) {
		return own(unit).stream().filter((contact) -> contact.role() == role).toList();
	}

	private @Nullable String above(String unit) {
		return this.units.findById(unit).map(StoredUnit::parent).orElse(null);
	}

}
