package vn.dondoc.rules.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates as rules write them, such as {@code 01-Jun-2022}.
 */
final class Dates {

	private static final Pattern FORM = Pattern.compile("([0-9]{1,2})-([A-Za-z]{3})-([0-9]{4})");

	private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
			"Oct", "Nov", "Dec");

	private Dates() {
	}

	static @Nullable LocalDate read(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			return null;
		}
		String name = form.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
				+ form.group(2).substring(1).toLowerCase(Locale.ROOT);
		int year = Integer.parseInt(form.group(3));
		if (!MONTHS.contains(name) || Values.year(year) != null) {
			return null;
		}
		try {
			return LocalDate.of(year, MONTHS.indexOf(name) + 1, Integer.parseInt(form.group(1)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static String write(LocalDate date) {
		return String.format(Locale.ROOT, "%02d-%s-%04d", date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1),
				date.getYear());
	}

}
