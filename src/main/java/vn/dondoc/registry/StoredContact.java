package vn.dondoc.registry;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;

/**
 * A contact in the database.
 */
@Entity
@Table(name = "contact")
class StoredContact {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "contact")
	@TableGenerator(name = "contact", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "contact")
	private @Nullable Long id;

	@Column(name = "unit_code")
	private String unit;

	@Enumerated(EnumType.STRING)
	@Column(name = "contact_role")
	private Recipient role;

	private String name;

	private String email;

	private String locale;

	@Column(name = "position_no")
	private int position;

	private boolean deputy;

	private @Nullable Instant troubleSince;

	private @Nullable String troubleReason;

	private @Nullable Long troubleMessage;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredContact() {
	}

	StoredContact(Contact contact, int position) {
		this.unit = contact.unit();
		this.role = contact.role();
		this.name = contact.name();
		this.email = contact.email();
		this.locale = contact.locale();
		this.deputy = contact.deputy();
		this.position = position;
	}

	String email() {
		return this.email;
	}

	/**
	 * What the journal calls it.
	 */
	String label() {
		return this.unit + " " + this.role;
	}

	void mark(ContactTrouble trouble) {
		this.troubleSince = trouble.since();
		this.troubleReason = trouble.reason();
		this.troubleMessage = trouble.message();
	}

	void clear() {
		this.troubleSince = null;
		this.troubleReason = null;
		this.troubleMessage = null;
	}

	/**
	 * Takes another address.
	 * @return the address before
	 */
	String correct(String address) {
		String before = this.email;
		this.email = address;
		clear();
		return before;
	}

	ContactEntry entry() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
		return new ContactEntry(this.id, snapshot());
	}

	Contact snapshot() {
		return new Contact(this.unit, this.role, this.name, this.email, this.locale, this.deputy, trouble());
	}

	private @Nullable ContactTrouble trouble() {
		return (this.troubleSince == null || this.troubleReason == null || this.troubleMessage == null) ? null
				: new ContactTrouble(this.troubleSince, this.troubleReason, this.troubleMessage);
	}

}
