package vn.dondoc.registry;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.journal.AuditTrail;

/**
 * Keeps the contacts in the database.
 */
@Service
@Transactional
class ContactKeeper implements Contacts {

	private final StoredContacts contacts;

	private final AuditTrail journal;

	ContactKeeper(StoredContacts contacts, AuditTrail journal) {
		this.contacts = contacts;
		this.journal = journal;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ContactEntry> entries() {
		return this.contacts.inRegistryOrder().stream().map(StoredContact::entry).toList();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int mark(String address, ContactTrouble trouble) {
		Optional<String> mailbox = Mailbox.of(address);
		List<StoredContact> marked = this.contacts.inOrder()
			.stream()
			.filter((contact) -> mailbox.isPresent() && Mailbox.of(contact.email()).equals(mailbox))
			.filter((contact) -> contact.snapshot().trouble() == null)
			.toList();
		for (StoredContact contact : marked) {
			contact.mark(trouble);
			this.journal.record("system", "contact.marked", contact.label(),
					contact.email() + "; message " + trouble.message() + ": " + trouble.reason());
		}
		return marked.size();
	}

	@Override
	public void correct(String actor, long id, String address) {
		StoredContact contact = require(id);
		String corrected = Mailbox.of(address).orElseThrow(() -> new ContactRefusal(ContactRefusal.Reason.BAD_ADDRESS));
		String before = contact.correct(corrected);
		this.journal.record(actor, "contact.corrected", contact.label(), before + " -> " + corrected);
	}

	@Override
	public void clear(String actor, long id) {
		StoredContact contact = require(id);
		ContactTrouble trouble = contact.snapshot().trouble();
		if (trouble != null) {
			contact.clear();
			this.journal.record(actor, "contact.cleared", contact.label(),
					contact.email() + "; marked since " + trouble.since() + ": " + trouble.reason());
		}
	}

	private StoredContact require(long id) {
		return this.contacts.findById(id).orElseThrow(() -> new ContactRefusal(ContactRefusal.Reason.NO_SUCH_CONTACT));
	}

}
