package vn.dondoc.web.units;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.registry.Contact;
import vn.dondoc.registry.ContactEntry;
import vn.dondoc.registry.Mailbox;
import vn.dondoc.text.Folding;

/**
 * A line of the list: a contact, or a unit that has none.
 *
 * @param unit the code of the unit
 * @param unitName what the unit is called
 * @param entry the contact; {@code null} when the unit has none
 */
record ContactRow(String unit, String unitName, @Nullable ContactEntry entry) {

	/**
	 * How mails to it fare.
	 */
	public State state() {
		ContactEntry known = this.entry;
		if (known == null) {
			return State.MISSING;
		}
		if (Mailbox.of(known.contact().email()).isEmpty()) {
			return State.REFUSED;
		}
		if (known.contact().trouble() != null) {
			return State.TROUBLED;
		}
		return known.contact().deputy() ? State.DEPUTY : State.WRITTEN_TO;
	}

	boolean troubled() {
		return state() != State.WRITTEN_TO && state() != State.DEPUTY;
	}

	boolean matches(@Nullable String text) {
		if (text == null) {
			return true;
		}
		Contact contact = (this.entry != null) ? this.entry.contact() : null;
		Stream<String> known = Stream.of(this.unit, this.unitName, (contact != null) ? contact.name() : "",
				(contact != null) ? contact.email() : "");
		return Folding.fold(known).contains(Folding.fold(text));
	}

	/**
	 * How mails to a contact fare.
	 */
	public enum State {

		/**
		 * It is written to.
		 */
		WRITTEN_TO("ti-mail-check", "done"),
		/**
		 * It is written to when nobody else of its role can be.
		 */
		DEPUTY("ti-user-share", "none"),
		/**
		 * It is passed over because its address refused a mail for good.
		 */
		TROUBLED("ti-mail-off", "late"),
		/**
		 * It is passed over because no mail is sent to such an address.
		 */
		REFUSED("ti-mail-x", "late"),
		/**
		 * The unit has no contact.
		 */
		MISSING("ti-mail-question", "soon");

		private final String icon;

		private final String tone;

		State(String icon, String tone) {
			this.icon = icon;
			this.tone = tone;
		}

		/**
		 * Its icon.
		 */
		public String icon() {
			return this.icon;
		}

		/**
		 * Its colour.
		 */
		public String tone() {
			return this.tone;
		}

	}

}
