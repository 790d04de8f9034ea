package vn.dondoc.registry;

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

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredContact() {
	}

	StoredContact(Contact contact, int position) {
		this.unit = contact.unit();
		this.role = contact.role();
		this.name = contact.name();
		this.email = contact.email();
		this.locale = contact.locale();
		this.position = position;
	}

	Contact snapshot() {
		return new Contact(this.unit, this.role, this.name, this.email, this.locale);
	}

}
