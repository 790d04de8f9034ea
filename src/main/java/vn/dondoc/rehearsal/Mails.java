package vn.dondoc.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import vn.dondoc.directives.Directives;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Recipient;
import vn.dondoc.findings.Finding;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Directory;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.Mail;

/**
 * Finds out who would be written to about what changes.
 */
final class Mails {

	private final Directory directory;

	private final Directives directives;

	private final Map<Place, List<DutyKey>> mails = new TreeMap<>(
			Comparator.comparing(Place::role).thenComparing(Place::address).thenComparing(Place::unit));

	private Mails(Directory directory, Directives directives) {
		this.directives = directives;
		this.directory = directory;
	}

	static List<Mail> about(List<AlertChange> changes, Directory directory, Directives directives) {
		Mails mails = new Mails(directory, directives);
		for (AlertChange change : changes) {
			if (change.after() != null && AlertComparison.isSaid(change)) {
				mails.add(change.key(), change.after());
			}
		}
		return mails.mails.entrySet()
			.stream()
			.map((mail) -> new Mail(mail.getKey().role(), mail.getKey().unit(), mail.getKey().address(),
					mail.getValue()))
			.toList();
	}

	// As notices do: of one duty, each address hears once
	private void add(DutyKey duty, Finding finding) {
		Set<String> told = new HashSet<>();
		for (Recipient role : finding.recipients()) {
			List<Contact> reached = this.directory.reach(duty.unit(), role, this.directives.oversight(duty.directive()))
				.contacts();
			for (Contact contact : reached) {
				if (told.add(contact.email())) {
					add(new Place(role, contact.unit(), contact.email()), duty);
				}
			}
			if (reached.isEmpty()) {
				add(new Place(role, duty.unit(), ""), duty);
			}
		}
	}

	private void add(Place place, DutyKey duty) {
		this.mails.computeIfAbsent(place, (key) -> new ArrayList<>()).add(duty);
	}

	private record Place(Recipient role, String unit, String address) {
	}

}
