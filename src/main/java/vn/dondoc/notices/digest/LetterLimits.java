package vn.dondoc.notices.digest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a letter holds.
 *
 * @param listed how many duties it lists; of more it gives figures
 * @param attachment how large the list of all its duties may be to go with it
 */
@ConfigurationProperties("dondoc.mail")
record LetterLimits(@DefaultValue("50") int listed, @DefaultValue("8MB") DataSize attachment) {

	/** Gmail shows about so many octets of a mail and hides the rest behind a link. */
	static final int SHOWN_WHOLE = 100_000;

	private static final int MOST = 500;

	LetterLimits {
		if (listed < 1 || listed > MOST) {
			throw new IllegalArgumentException("dondoc.mail.listed is " + listed + "; expected 1 to " + MOST);
		}
		if (attachment.isNegative()) {
			throw new IllegalArgumentException("dondoc.mail.attachment is " + attachment + "; expected such as 8MB");
		}
	}

}
