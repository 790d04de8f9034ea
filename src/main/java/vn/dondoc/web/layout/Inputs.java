package vn.dondoc.web.layout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.paging.Paging;
import vn.dondoc.text.Letters;

/**
 * Reads the filter of an address as people may have typed it. What cannot be read is left
 * out and remembered, so that the page can say so.
 */
public class Inputs {

	/**
	 * How many items a page has.
	 */
	private static final int PAGE = 25;

	private static final int LONGEST = 200;

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

	private final Map<String, String> parameters;

	private final Map<String, String> taken = new LinkedHashMap<>();

	private final List<Ignored> ignored = new ArrayList<>();

	/**
	 * Begins to read.
	 * @param parameters the parameters of the address
	 */
	public Inputs(Map<String, String> parameters) {
		this.parameters = parameters;
	}

	/**
	 * Any text.
	 * @param name the parameter
	 * @return the text without blanks around it, or {@code null}
	 */
	public @Nullable String text(String name) {
		return read(name, (text) -> text.substring(0, Math.min(text.length(), LONGEST)));
	}

	/**
	 * One of several texts.
	 * @param name the parameter
	 * @param known what it may be
	 * @return the text, or {@code null}
	 */
	public @Nullable String oneOf(String name, Collection<String> known) {
		return read(name, (text) -> known.contains(text) ? text : null);
	}

	/**
	 * One of the constants of an enum.
	 * @param <E> the enum
	 * @param name the parameter
	 * @param constants the enum
	 * @return the constant, or {@code null}
	 */
	public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> constants) {
		return read(name,
				(text) -> Arrays.stream(constants.getEnumConstants())
					.filter((constant) -> constant.name().equals(text))
					.findAny()
					.orElse(null));
	}

	/**
	 * A day.
	 * @param name the parameter
	 * @return the day, or {@code null}
	 */
	public @Nullable LocalDate day(String name) {
		return read(name, (text) -> {
			LocalDate day = (text.indexOf('/') > 0) ? LocalDate.parse(text, LOCAL) : LocalDate.parse(text);
			return (day.isBefore(EARLIEST) || day.isAfter(LATEST)) ? null : day;
		});
	}

	/**
	 * A small number.
	 * @param name the parameter
	 * @return the number, or {@code null}
	 */
	public @Nullable Integer number(String name) {
		return read(name, Integer::valueOf);
	}

	/**
	 * The page of a list that is paged by numbers; not part of the filter.
	 * @return the paging
	 */
	public Paging paging() {
		return paging((key) -> Long.toString(Long.parseLong(key)).equals(key));
	}

	/**
	 * The page of the list; not part of the filter.
	 * @param place whether a text is a key of the list; may throw what a number or a day
	 * throws that cannot be read
	 * @return the paging
	 */
	public Paging paging(Predicate<String> place) {
		String before = key("before", place);
		String after = key("after", place);
		return new Paging((after != null) ? null : before, after, PAGE);
	}

	/**
	 * The page with the filter that was read.
	 * @param path the path of the page
	 * @return the address
	 */
	public Address address(String path) {
		return new Address(path, new LinkedHashMap<>(this.taken));
	}

	/**
	 * What could not be read.
	 * @return the parameters, in the order in which they were read
	 */
	public List<Ignored> ignored() {
		return List.copyOf(this.ignored);
	}

	private @Nullable String key(String name, Predicate<String> place) {
		String key = read(name, (text) -> place.test(text) ? text : null);
		this.taken.remove(name);
		return key;
	}

	private <T> @Nullable T read(String name, Function<String, @Nullable T> reading) {
		String text = Letters.normal(this.parameters.getOrDefault(name, ""));
		if (text.isEmpty()) {
			return null;
		}
		T value = null;
		try {
			value = reading.apply(text);
		}
		catch (DateTimeParseException | NumberFormatException ex) {
			// remembered below like any other that cannot be read
		}
		if (value == null) {
			this.ignored.add(new Ignored(name, text.substring(0, Math.min(text.length(), 40))));
		}
		else {
			this.taken.put(name, value.toString());
		}
		return value;
	}

	/**
	 * A parameter that could not be read.
	 *
	 * @param name its name
	 * @param value what it said, shortened
	 */
	public record Ignored(String name, String value) {
	}

}
