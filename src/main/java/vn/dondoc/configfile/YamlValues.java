package vn.dondoc.configfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.TextLimit;
import vn.dondoc.text.Worded;

/**
 * The single values of a group of keys, and which keys were asked for.
 */
abstract class YamlValues {

	private final YamlNode.Mapping node;

	final Problems problems;

	final Scalars scalars;

	private final Set<String> asked = new LinkedHashSet<>();

	YamlValues(YamlNode.Mapping node, Problems problems) {
		this.node = node;
		this.problems = problems;
		this.scalars = new Scalars(problems);
	}

	/**
	 * The line on which this group begins.
	 * @return the line, from 1
	 */
	public int line() {
		return this.node.line();
	}

	/**
	 * Whether a value is given, right or wrong.
	 * @param key the key
	 * @return {@code false} when the key is left out or has no value
	 */
	public boolean has(String key) {
		return optional(key) != null;
	}

	/**
	 * One line of text that must be there.
	 * @param key the key
	 * @return the text in normal form C, not blank; a blank stand-in after a problem
	 */
	public String requiredText(String key) {
		return requiredText(key, TextLimit.LINE);
	}

	/**
	 * One line of text that must be there.
	 * @param key the key
	 * @param limit how long it may be
	 * @return the text in normal form C, not blank; a blank stand-in after a problem
	 */
	public String requiredText(String key, TextLimit limit) {
		YamlNode value = required(key, "a text");
		String text = (value != null) ? this.scalars.text(value, limit) : null;
		return (text != null) ? text : "";
	}

	/**
	 * One line of text that may be left out.
	 * @param key the key
	 * @return the text in normal form C, not blank; {@code null} when it was left out
	 */
	public @Nullable String optionalText(String key) {
		return optionalText(key, TextLimit.LINE);
	}

	/**
	 * One line of text that may be left out.
	 * @param key the key
	 * @param limit how long it may be
	 * @return the text in normal form C, not blank; {@code null} when it was left out
	 */
	public @Nullable String optionalText(String key, TextLimit limit) {
		YamlNode value = optional(key);
		return (value != null) ? this.scalars.text(value, limit) : null;
	}

	/**
	 * A text that must be one of those known.
	 * @param key the key
	 * @param known the known texts
	 * @return the text; a blank stand-in after a problem
	 */
	public String requiredKnown(String key, Collection<String> known) {
		String text = requiredText(key);
		if (!text.isEmpty() && !known.contains(text)) {
			problem(key, "unknown " + key + " '" + Hints.shortened(text) + "'" + Hints.known(text, known));
			return "";
		}
		return text;
	}

	/**
	 * A constant of an enum that must be there.
	 * @param <E> the enum
	 * @param key the key
	 * @param type the enum
	 * @return the constant; the first one as a stand-in after a problem
	 */
	public <E extends Enum<E>> E requiredConstant(String key, Class<E> type) {
		E[] constants = type.getEnumConstants();
		String text = requiredKnown(key, Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet()));
		return text.isEmpty() ? constants[0] : Enum.valueOf(type, text);
	}

	/**
	 * A date that must be there, written {@code 2022-04-30}.
	 * @param key the key
	 * @return the date, of the years 1900 to 2199; {@link LocalDate#MIN} as a stand-in
	 */
	public LocalDate requiredDate(String key) {
		YamlNode value = required(key, "a date such as 2022-04-30");
		LocalDate date = (value != null) ? this.scalars.date(value) : null;
		return (date != null) ? date : LocalDate.MIN;
	}

	/**
	 * A date that may be left out, written {@code 2022-04-30}.
	 * @param key the key
	 * @return the date, of the years 1900 to 2199; {@code null} when it was left out
	 */
	public @Nullable LocalDate optionalDate(String key) {
		YamlNode value = optional(key);
		return (value != null) ? this.scalars.date(value) : null;
	}

	/**
	 * A whole number that must be there.
	 * @param key the key
	 * @param least the least that is accepted
	 * @param most the most that is accepted
	 * @return the number; {@code least} as a stand-in
	 */
	public int requiredWhole(String key, int least, int most) {
		YamlNode value = required(key, "a whole number from " + least + " to " + most);
		BigDecimal number = (value != null) ? this.scalars.decimal(value, least, most) : null;
		if (number != null && number.scale() > 0) {
			problem(key, "found '" + number + "', expected a whole number");
		}
		return (number != null) ? number.intValue() : least;
	}

	/**
	 * A number that may be left out.
	 * @param key the key
	 * @param least the least that is accepted
	 * @param most the most that is accepted
	 * @return the number as written; {@code null} when it was left out
	 */
	public @Nullable BigDecimal optionalDecimal(String key, long least, long most) {
		YamlNode value = optional(key);
		return (value != null) ? this.scalars.decimal(value, least, most) : null;
	}

	/**
	 * {@code true} or {@code false}, which may be left out.
	 * @param key the key
	 * @return the answer; {@code null} when it was left out
	 */
	public @Nullable Boolean optionalFlag(String key) {
		YamlNode value = optional(key);
		return (value != null) ? this.scalars.flag(value) : null;
	}

	/**
	 * Notes that a value will not do.
	 * @param key the key whose value is meant; the group itself when it has no such key
	 * @param message what is wrong and what was expected
	 */
	public void problem(String key, String message) {
		YamlNode.Entry entry = this.node.entries().get(key);
		this.problems.add((entry != null) ? entry.value() : this.node, message);
	}

	/**
	 * Notes that a value will not do.
	 * @param key the key whose value is meant; the group itself when it has no such key
	 * @param message what is wrong and what was expected, in the reader's language
	 */
	public void problem(String key, Worded message) {
		YamlNode.Entry entry = this.node.entries().get(key);
		this.problems.add((entry != null) ? entry.value() : this.node, message);
	}

	@Nullable YamlNode optional(String key) {
		this.asked.add(key);
		YamlNode.Entry entry = this.node.entries().get(key);
		return (entry == null || (entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull())) ? null
				: entry.value();
	}

	@Nullable YamlNode required(String key, String expected) {
		YamlNode value = optional(key);
		if (value == null) {
			problem(key, "'" + key + "' is missing, expected " + expected);
		}
		return value;
	}

	YamlNode.Mapping nothing() {
		return new YamlNode.Mapping(this.node.line(), this.node.column(), Map.of());
	}

	void reportUnknown() {
		this.node.entries().forEach((key, entry) -> {
			if (!this.asked.contains(key)) {
				this.problems.add(entry.key(),
						"unknown key '" + Hints.shortened(key) + "'" + Hints.known(key, this.asked));
			}
		});
	}

}
