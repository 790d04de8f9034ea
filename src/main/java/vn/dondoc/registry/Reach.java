package vn.dondoc.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;

/**
 * Whom a mail to a role reaches.
 *
 * @param contacts whom, each with an address as mail is sent to it; empty when neither
 * the role nor the focal point has one
 * @param inPlaceOf the role that the contacts stand in for because it has no usable
 * address; {@code null} when they have the role themselves
 * @param refused contacts that were passed over because no mail is sent to such an
 * address
 */
public record Reach(List<Contact> contacts, @Nullable Recipient inPlaceOf, List<Contact> refused) {

	/**
	 * Takes private copies.
	 */
	public Reach {
		contacts = List.copyOf(contacts);
		refused = List.copyOf(refused);
	}

}
