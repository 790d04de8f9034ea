package vn.dondoc.registry;

import java.util.List;

/**
 * The contacts as those who keep the registry see them: which addresses refuse mails, and
 * how that is mended. Every change is in the journal.
 */
public interface Contacts {

	/**
	 * All contacts.
	 * @return the contacts, in the order of the registry
	 */
	List<ContactEntry> entries();

	/**
	 * Marks every contact that has an address, in the caller's transaction. From then on
	 * they are passed over (see {@link Directory#reach}). Contacts that are marked
	 * already stay as they are.
	 * @param address the address that refused a mail for good
	 * @param trouble why
	 * @return how many contacts were marked
	 */
	int mark(String address, ContactTrouble trouble);

	/**
	 * Gives a contact another address, which also takes its mark away.
	 * @param actor the account that does it
	 * @param id the contact's number
	 * @param address the new address
	 * @throws ContactRefusal if there is no such contact or mail is not sent to such an
	 * address
	 */
	void correct(String actor, long id, String address);

	/**
	 * Takes the mark of a contact away: it is written to again.
	 * @param actor the account that does it
	 * @param id the contact's number
	 * @throws ContactRefusal if there is no such contact
	 */
	void clear(String actor, long id);

}
