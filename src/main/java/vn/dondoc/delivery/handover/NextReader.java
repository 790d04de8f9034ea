package vn.dondoc.delivery.handover;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.digest.Reader;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Mailbox;
import vn.dondoc.registry.Oversight;

/**
 * Who is told next about a mail that could not be delivered.
 *
 * @param station as what they are told
 * @param to whom
 */
public record NextReader(Station station, Reader to) {

	/**
	 * Finds the next: another contact of the same unit and role, whoever was addressed
	 * first, by a corrected address, and a deputy last; else the unit's focal point; else
	 * an admin. Nobody twice, so it ends.
	 * @param directory the units
	 * @param unit the code of the unit whose mail failed; empty for an admin's
	 * @param oversight who watches over the directives of what the mail spoke of
	 * @param names whom the mail addressed, by name
	 * @param role the role in which the mail was sent, {@code null} for an admin's
	 * @param tried the addresses that were tried already
	 * @param admins the addresses of the admins
	 * @return the next, or empty when nobody is left
	 */
	public static Optional<NextReader> find(Directory directory, String unit, List<Oversight> oversight,
			Set<String> names, @Nullable Recipient role, Collection<String> tried, List<String> admins) {
		Stream<NextReader> contacts = (role == null) ? Stream.empty()
				: Stream.concat(
						of(directory.contacts(unit, role).stream().filter((contact) -> contact.unit().equals(unit)),
								names, Station.DEPUTY),
						of(oversight.stream()
							.flatMap((each) -> directory.contacts(unit, Recipient.FOCAL_POINT, each).stream())
							.distinct(), names, Station.FOCAL_POINT));
		Stream<NextReader> last = admins.stream().map((admin) -> new NextReader(Station.ADMIN, Reader.admin(admin)));
		Set<String> before = Set.copyOf(tried);
		return Stream.concat(contacts, last).filter((next) -> !before.contains(next.to.email())).findFirst();
	}

	private static Stream<NextReader> of(Stream<Contact> contacts, Set<String> names, Station station) {
		return contacts.filter((contact) -> contact.trouble() == null)
			.sorted(Comparator.comparing((Contact contact) -> !names.contains(contact.name()))
				.thenComparing(Contact::deputy))
			.flatMap((contact) -> Mailbox.of(contact.email())
				.map((address) -> new NextReader(station,
						new Reader(address, contact.name(), contact.role(), contact.unit(), contact.locale())))
				.stream());
	}

	/**
	 * As what somebody is told.
	 */
	public enum Station {

		/**
		 * Of the same unit and role.
		 */
		DEPUTY,
		/**
		 * The unit's focal point.
		 */
		FOCAL_POINT,
		/**
		 * Named in {@code dondoc.mail.admins}.
		 */
		ADMIN

	}

}
