package vn.dondoc.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.digest.Reader;
import vn.dondoc.registry.Contact;
import vn.dondoc.text.CleanText;

/**
 * Who is told, and as what.
 *
 * @param email the address; {@code null} for nobody
 * @param name how to address them
 * @param role the role in which they are told
 * @param unit the code of their unit
 * @param locale the language of their mails
 * @param inPlaceOf the role they stand in for because it has no usable address, or
 * {@code null}
 */
@Embeddable
record Addressee(@Column(name = "recipient") @Nullable String email, @Column(name = "recipient_name") String name,
		@Column(name = "recipient_role") @Enumerated(EnumType.STRING) Recipient role,
		@Column(name = "unit_code") String unit, String locale,
		@Enumerated(EnumType.STRING) @Nullable Recipient inPlaceOf) {

	static Addressee of(Contact contact, String email, @Nullable Recipient inPlaceOf) {
		return new Addressee(email, CleanText.line(contact.name()), contact.role(), contact.unit(), contact.locale(),
				inPlaceOf);
	}

	/**
	 * Nobody: neither the role nor the focal point has a usable address. The notice waits
	 * until one of them has.
	 */
	static Addressee nobody(String unit, Recipient role) {
		return new Addressee(null, "", role, unit, "vi", role);
	}

	/**
	 * Whom the mail is written for.
	 */
	Reader reader() {
		return new Reader(address(), this.name, this.role, this.unit, this.locale);
	}

	boolean isNobody() {
		return this.email == null;
	}

	/**
	 * The address, where there is one.
	 */
	String address() {
		if (this.email == null) {
			throw new IllegalStateException("Nobody is addressed");
		}
		return this.email;
	}

}
