package vn.dondoc.delivery.bounce;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mail that came back says (RFC 3464).
 *
 * @param sentTo the addresses at which it arrived or is said to have
 * @param messageId the {@code Message-ID} in the returned headers, {@code null} if there
 * is none
 * @param recipients what became of each recipient; at least one
 */
record Report(List<String> sentTo, @Nullable String messageId, List<RecipientStatus> recipients) {

	/**
	 * The worst that it says.
	 */
	RecipientStatus worst() {
		return this.recipients.stream().filter(RecipientStatus::isPermanent).findFirst().orElse(this.recipients.get(0));
	}

	/**
	 * What became of one recipient.
	 *
	 * @param recipient the address
	 * @param action such as {@code failed} or {@code delayed}
	 * @param status such as {@code 5.1.1}
	 * @param diagnostic what the mail server said; may be empty
	 */
	record RecipientStatus(String recipient, String action, String status, String diagnostic) {

		private static final int LONGEST = 1_000;

		/**
		 * Whether the mail will never arrive.
		 */
		boolean isPermanent() {
			return this.action.equals("failed");
		}

		String described() {
			return (this.status + " " + this.diagnostic).strip();
		}

		/**
		 * With what the mail says to its reader.
		 */
		RecipientStatus explained(String text) {
			String words = text.replaceAll("\\s+", " ").strip();
			String both = this.diagnostic.isEmpty() ? words : this.diagnostic + " (" + words + ")";
			return (words.isEmpty() || both.length() > LONGEST) ? this
					: new RecipientStatus(this.recipient, this.action, this.status, both);
		}

	}

}
