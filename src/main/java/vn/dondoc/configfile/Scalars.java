package vn.dondoc.configfile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Letters;
import vn.dondoc.text.TextLimit;

/**
 * Reads single values. Each method reports a problem and returns {@code null} when the
 * value is not what it should be.
 */
final class Scalars {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

	private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]{1,12},[0-9]{1,6}");

	private final Problems problems;

	Scalars(Problems problems) {
		this.problems = problems;
	}

	/**
	 * One line of text in Unicode normal form C, so that two ways of typing a Vietnamese
	 * letter are one.
	 */
	@Nullable String text(YamlNode node, TextLimit limit) {
		if (!(node instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
			wrong(node, "a text");
			return null;
		}
		int hidden = Letters.firstHidden(scalar.text());
		if (hidden >= 0) {
			this.problems.add(node, "the text holds " + Letters.name(scalar.text().codePointAt(hidden))
					+ ", which cannot be seen; expected one line without it");
			return null;
		}
		String text = Letters.normal(scalar.text());
		int alike = Letters.firstAlike(text);
		if (alike >= 0) {
			this.problems.add(node, "the text holds " + Letters.name(text.codePointAt(alike))
					+ ", which only looks like another letter of its word; write the plain Latin letter");
			return null;
		}
		if (text.isEmpty()) {
			this.problems.add(node, "the text is blank");
			return null;
		}
		if (limit.isExceededBy(text)) {
			this.problems.add(node, "the text is longer than " + limit.most() + " characters");
			return null;
		}
		return text;
	}

	@Nullable Boolean flag(YamlNode node) {
		if (node instanceof YamlNode.Scalar scalar) {
			if (scalar.text().equals("true")) {
				return true;
			}
			if (scalar.text().equals("false")) {
				return false;
			}
		}
		wrong(node, "true or false");
		return null;
	}

	@Nullable LocalDate date(YamlNode node) {
		String expected = "a date such as 2022-04-30";
		if (!(node instanceof YamlNode.Scalar scalar)) {
			wrong(node, expected);
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(scalar.text());
			if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
				return date;
			}
			wrong(node, expected + " between the years " + FIRST_YEAR + " and " + LAST_YEAR);
			return null;
		}
		catch (DateTimeException ex) {
			wrong(node, expected);
			return null;
		}
	}

	@Nullable BigDecimal decimal(YamlNode node, long least, long most) {
		String expected = "a number from " + least + " to " + most;
		if (!(node instanceof YamlNode.Scalar scalar)) {
			wrong(node, expected);
			return null;
		}
		if (DECIMAL_COMMA.matcher(scalar.text()).matches()) {
			wrong(node, expected + " with a point: " + scalar.text().replace(',', '.'));
			return null;
		}
		if (!DECIMAL.matcher(scalar.text()).matches()) {
			wrong(node, expected);
			return null;
		}
		BigDecimal value = new BigDecimal(scalar.text());
		boolean within = value.compareTo(BigDecimal.valueOf(least)) >= 0
				&& value.compareTo(BigDecimal.valueOf(most)) <= 0;
		if (!within) {
			wrong(node, expected);
			return null;
		}
		return value;
	}

	private void wrong(YamlNode node, String expected) {
		this.problems.add(node, "found " + node.described() + ", expected " + expected);
	}

}
