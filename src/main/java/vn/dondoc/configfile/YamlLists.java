package vn.dondoc.configfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.TextLimit;

/**
 * The lists of single values in a group of keys.
 */
abstract class YamlLists extends YamlValues {

	YamlLists(YamlNode.Mapping node, Problems problems) {
		super(node, problems);
	}

	/**
	 * A list of texts that may be left out.
	 * @param key the key
	 * @return the texts in their order; empty when it was left out
	 */
	public List<String> texts(String key) {
		return texts(key, TextLimit.LINE);
	}

	/**
	 * A list of texts that may be left out.
	 * @param key the key
	 * @param limit how long each may be
	 * @return the texts in their order; empty when it was left out
	 */
	public List<String> texts(String key, TextLimit limit) {
		return list(key, (item) -> this.scalars.text(item, limit));
	}

	/**
	 * A list of texts that may be left out, in which a single text is short for a list of
	 * one.
	 * @param key the key
	 * @param limit how long each may be
	 * @return the texts and where they stand, in their order; empty when it was left out
	 */
	public List<PlacedText> textOrTexts(String key, TextLimit limit) {
		YamlNode value = optional(key);
		List<YamlNode> items = (value instanceof YamlNode.Scalar) ? List.of(value) : items(key);
		return items.stream()
			.flatMap((item) -> Stream.ofNullable(this.scalars.text(item, limit))
				.map((text) -> new PlacedText(text, item.line(), item.column())))
			.toList();
	}

	/**
	 * A list of known texts that may be left out.
	 * @param key the key
	 * @param what what one of them is called, such as {@code unit}
	 * @param known the known texts
	 * @return the known ones of the texts, in their order; empty when it was left out
	 */
	public List<String> knownTexts(String key, String what, Collection<String> known) {
		return list(key, (item) -> known(item, what, known));
	}

	/**
	 * A list of dates that may be left out.
	 * @param key the key
	 * @return the dates in their order; empty when it was left out
	 */
	public List<LocalDate> dates(String key) {
		return list(key, this.scalars::date);
	}

	private <T> List<T> list(String key, Function<YamlNode, @Nullable T> reader) {
		return items(key).stream().flatMap((item) -> Stream.ofNullable(reader.apply(item))).toList();
	}

	private @Nullable String known(YamlNode item, String what, Collection<String> known) {
		String text = this.scalars.text(item, TextLimit.LINE);
		if (text == null || known.contains(text)) {
			return text;
		}
		this.problems.add(item, "unknown " + what + " '" + Hints.shortened(text) + "'" + Hints.known(text, known));
		return null;
	}

	/**
	 * The items of a list that may be left out.
	 */
	List<YamlNode> items(String key) {
		YamlNode value = optional(key);
		if (value instanceof YamlNode.Sequence sequence) {
			return sequence.items();
		}
		if (value != null) {
			problem(key, "found " + value.described() + " for '" + key + "', expected a list");
		}
		return List.of();
	}

}
