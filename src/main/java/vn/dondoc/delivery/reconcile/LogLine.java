package vn.dondoc.delivery.reconcile;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that Postfix wrote about one mail in its queue. What senders can put into a line
 * stands only in {@code rest}.
 *
 * @param at when
 * @param program the part of Postfix, such as {@code cleanup}
 * @param queueId the mail's number in the queue; may be used again later
 * @param rest what it says
 */
record LogLine(Instant at, String program, String queueId, String rest) {

	private static final Pattern FORM = Pattern.compile(
			"(?:(\\d{4}-\\d\\d-\\d\\dT\\S{8,30})|([A-Z][a-z]{2}) ([ \\d]\\d) (\\d\\d):(\\d\\d):(\\d\\d)) \\S{1,255} "
					+ "postfix[A-Za-z0-9_-]*/(?:[a-z0-9_-]+/)?([a-z0-9_-]+)\\[\\d+\\]: ([0-9A-Za-z]{5,24}): (.*)");

	private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
			"Oct", "Nov", "Dec");

	/**
	 * Reads a line.
	 * @param clock tells the year where the line names none
	 * @param zone the time zone where the line names none
	 * @return the line, or empty for any other
	 */
	static Optional<LogLine> parse(String text, Clock clock, ZoneId zone) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			Instant at = (matcher.group(1) != null) ? OffsetDateTime.parse(matcher.group(1)).toInstant()
					: withoutYear(matcher, clock, zone);
			return Optional.of(new LogLine(at, matcher.group(7), matcher.group(8), matcher.group(9)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The year is the one that does not put the line into the future.
	 */
	private static Instant withoutYear(Matcher matcher, Clock clock, ZoneId zone) {
		LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
		int month = MONTHS.indexOf(matcher.group(2)) + 1;
		int day = Integer.parseInt(matcher.group(3).strip());
		int year = now.getYear();
		if (month > now.plusDays(1).getMonthValue() && now.plusDays(1).getYear() == year) {
			year--;
		}
		return LocalDateTime
			.of(year, month, day, Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)),
					Integer.parseInt(matcher.group(6)))
			.atZone(zone)
			.toInstant();
	}

}
