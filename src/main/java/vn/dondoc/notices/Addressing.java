package vn.dondoc.notices;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Oversight;
import vn.dondoc.registry.Reach;
import vn.dondoc.text.CleanText;

/**
 * Finds out whom to write to. A role without a usable address falls to the focal point;
 * where there is none either, to nobody for now, which is loud and not lost.
 */
class Addressing {

	private static final Logger logger = LoggerFactory.getLogger(Addressing.class);

	private final Directory directory;

	Addressing(Directory directory) {
		this.directory = directory;
	}

	/**
	 * Whom to write to, each address once.
	 * @param unit the unit that owes the duty
	 * @param roles the roles that the rules address
	 * @param oversight who watches over the directive that imposes it
	 * @return the addressees, at least one for each role; nobody once for each role that
	 * reaches nobody
	 */
	Collection<Addressee> of(String unit, List<Recipient> roles, Oversight oversight) {
		Map<Object, Addressee> byAddress = new LinkedHashMap<>();
		for (Recipient role : roles) {
			for (Addressee addressee : of(unit, role, oversight)) {
				byAddress.putIfAbsent(addressee.isNobody() ? role : addressee.address(), addressee);
			}
		}
		return byAddress.values();
	}

	List<Addressee> of(String unit, Recipient role, Oversight oversight) {
		Reach reach = this.directory.reach(unit, role, oversight);
		reach.refused()
			.forEach((contact) -> logger.warn("Refused the address of a contact of " + contact.unit() + ": '"
					+ CleanText.line(contact.email()) + "'"));
		if (reach.contacts().isEmpty()) {
			logger.warn("Neither " + role + " nor the focal point of " + unit
					+ " has a usable address; the notice waits until one is entered");
			return List.of(Addressee.nobody(unit, role));
		}
		if (reach.inPlaceOf() != null) {
			logger.warn(role + " of " + unit + " has no usable address; the focal point is told instead");
		}
		return reach.contacts()
			.stream()
			.map((contact) -> Addressee.of(contact, contact.email(), reach.inPlaceOf()))
			.toList();
	}

}
