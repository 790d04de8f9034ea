package vn.dondoc.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;

/**
 * The units as they stood at one moment, for work that asks about many of them. Does not
 * change.
 */
public final class Directory {

	private final Map<String, Unit> units;

	private Directory(Map<String, Unit> units) {
		this.units = Collections.unmodifiableMap(units);
	}

	/**
	 * A directory of given units.
	 * @param units the units, in the order in which they were entered
	 * @return the directory
	 */
	public static Directory of(List<Unit> units) {
		Map<String, Unit> byCode = new LinkedHashMap<>();
		units.forEach((unit) -> byCode.putIfAbsent(unit.code(), unit));
		return new Directory(byCode);
	}

	/**
	 * One unit.
	 * @param code its code
	 * @return the unit, or empty when there is none of that code
	 */
	public Optional<Unit> unit(String code) {
		return Optional.ofNullable(this.units.get(code));
	}

	/**
	 * Whom to write to; see {@link Units#contacts}.
	 * @param unit the code of the unit that owes the duty
	 * @param role the role
	 * @return the contacts, in the order in which they were entered; empty when there are
	 * none
	 */
	public List<Contact> contacts(String unit, Recipient role) {
		Unit holder = this.units.get(unit);
		if (role == Recipient.HOLDER) {
			return own(holder, role);
		}
		Set<String> seen = new HashSet<>();
		for (Unit at = holder; at != null && seen.add(at.code()); at = above(at)) {
			List<Contact> found = own(at, role);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return this.units.values()
			.stream()
			.filter((top) -> top.fact().parent() == null)
			.flatMap((top) -> own(top, role).stream())
			.toList();
	}

	/**
	 * Whom a mail to a role reaches: the contacts of that role whose addresses can be
	 * written to, or else its deputies, or else those of the focal point. A contact whose
	 * address refused a mail for good is passed over until somebody mends that.
	 * @param unit the code of the unit that owes the duty
	 * @param role the role
	 * @return whom it reaches
	 */
	public Reach reach(String unit, Recipient role) {
		return reach(unit, role, Oversight.NONE);
	}

	/**
	 * Whom a mail about a directive reaches: as {@link #reach(String, Recipient)}, but as
	 * focal point and leadership the units that watch over the directive, where it names
	 * some.
	 * @param unit the code of the unit that owes the duty
	 * @param role the role
	 * @param oversight who watches over the directive
	 * @return whom it reaches
	 */
	public Reach reach(String unit, Recipient role, Oversight oversight) {
		List<Contact> refused = new ArrayList<>();
		List<Contact> own = usable(contacts(unit, role, oversight), refused);
		if (!own.isEmpty()) {
			return new Reach(own, null, refused);
		}
		return new Reach(usable(contacts(unit, Recipient.FOCAL_POINT, oversight), refused), role, refused);
	}

	/**
	 * Whom to write to about a directive.
	 * @param unit the code of the unit that owes the duty
	 * @param role the role
	 * @param oversight who watches over the directive
	 * @return the contacts in that role of the units that the directive names for it, or
	 * else, of a unit that has none, its own; as {@link #contacts(String, Recipient)}
	 * where it names none that there is
	 */
	public List<Contact> contacts(String unit, Recipient role, Oversight oversight) {
		List<String> named = oversight.units(role).stream().filter(this.units::containsKey).toList();
		return named.isEmpty() ? contacts(unit, role)
				: named.stream().flatMap((code) -> speaking(this.units.get(code), role).stream()).toList();
	}

	private static List<Contact> speaking(@Nullable Unit unit, Recipient role) {
		List<Contact> found = own(unit, role);
		return found.isEmpty() ? own(unit, Recipient.HOLDER) : found;
	}

	/**
	 * Which addresses are written to: those of all contacts that are not passed over.
	 * @return the addresses, as {@link #reach} gives them
	 */
	public Set<String> addresses() {
		return this.units.values()
			.stream()
			.flatMap((unit) -> unit.contacts().stream())
			.filter((contact) -> contact.trouble() == null)
			.flatMap((contact) -> Mailbox.of(contact.email()).stream())
			.collect(Collectors.toSet());
	}

	private static List<Contact> usable(List<Contact> contacts, List<Contact> refused) {
		List<Contact> usable = new ArrayList<>();
		for (Contact contact : contacts) {
			Optional<String> address = Mailbox.of(contact.email());
			if (address.isEmpty()) {
				refused.add(contact);
			}
			else if (contact.trouble() == null) {
				usable.add(contact.at(address.get()));
			}
		}
		List<Contact> first = usable.stream().filter((contact) -> !contact.deputy()).toList();
		return first.isEmpty() ? usable : first;
	}

	private static List<Contact> own(@Nullable Unit unit, Recipient role) {
		return (unit == null) ? List.of()
				: unit.contacts().stream().filter((contact) -> contact.role() == role).toList();
	}

	private @Nullable Unit above(Unit unit) {
		String parent = unit.fact().parent();
		return (parent != null) ? this.units.get(parent) : null;
	}

}
