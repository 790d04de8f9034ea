package vn.dondoc.delivery.bounce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Mails that say in plain words that a mail came back, without a report: as qmail, older
 * Exchange servers and gateways write them. Said only of what a mail server sent, for
 * good, with a code that says so; whatever else is in the mailbox was written by people
 * or speaks of a delay.
 *
 * @param status what became of the mail
 * @param messageId the {@code Message-ID} in the copy below, {@code null} if there is
 * none
 */
record PlainReport(Report.RecipientStatus status, @Nullable String messageId) {

	private static final int LONGEST = 20_000;

	private static final int EXPLAINED = 300;

	private static final Pattern SERVER = Pattern.compile(
			"(?i)mailer-daemon|postmaster|mail delivery|microsoft ?exchange|microsoft outlook|system administrator");

	private static final Pattern RETURNED = Pattern.compile("(?i)failure notice|undeliver|delivery (?:status|failure)|"
			+ "(?:delivery|mail).{0,20}failed|returned mail|returned to sender|could not be delivered|không gửi được");

	private static final Pattern DELAY = Pattern
		.compile("(?i)delayed|will (?:be )?(?:retr|try)|still trying|not been delivered yet|warning:");

	private static final Pattern CODE = Pattern.compile(
			"(?<![\\d.])(?:(5\\d\\d)[ -]+(?:#?(5\\.\\d{1,3}\\.\\d{1,3}))?|#?(5\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d))");

	private static final Pattern ADDRESS = Pattern.compile("<?([^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,255})>?");

	private static final Pattern COPY = Pattern
		.compile("(?im)^(?:-+ ?(?:below this line|original message|this is a copy).*|-{3,}.*copy of the message.*)$");

	private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:[ \\t]*(<[^<>\\s]{1,250}>)");

	/**
	 * Reads a mail.
	 * @param from who sent it
	 * @param subject its subject
	 * @param text its words
	 * @return what it says, or empty when it does not say that a mail came back for good
	 */
	static Optional<PlainReport> read(String from, String subject, String text) {
		String whole = text.substring(0, Math.min(text.length(), LONGEST));
		Matcher copy = COPY.matcher(whole);
		String said = copy.find() ? whole.substring(0, copy.start()) : whole;
		if (!SERVER.matcher(from).find() || !RETURNED.matcher(subject + "\n" + said).find()
				|| DELAY.matcher(subject + "\n" + said).find()) {
			return Optional.empty();
		}
		Matcher code = CODE.matcher(said);
		return code.find() ? Optional.of(new PlainReport(status(said, code), messageId(whole))) : Optional.empty();
	}

	private static Report.RecipientStatus status(String said, Matcher code) {
		Matcher address = ADDRESS.matcher(said);
		String enhanced = (code.group(2) != null) ? code.group(2) : code.group(3);
		String line = line(said, code.start());
		return new Report.RecipientStatus(address.find() ? address.group(1) : "", "failed",
				(enhanced != null) ? enhanced : "", line.substring(0, Math.min(line.length(), EXPLAINED)));
	}

	private static String line(String text, int at) {
		int from = text.lastIndexOf('\n', at) + 1;
		int to = text.indexOf('\n', at);
		return text.substring(from, (to < 0) ? text.length() : to).strip();
	}

	private static @Nullable String messageId(String text) {
		Matcher id = MESSAGE_ID.matcher(text);
		return id.find() ? id.group(1) : null;
	}

}
