package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Alerts;
import vn.dondoc.facts.Duties;

/**
 * The words of statements, read from the verbs: what a word returns is what may follow.
 */
public final class Words {

	// Where a statement may end
	private static final Set<Class<?>> COMPLETE = Set.of(void.class, Duties.Fixed.class, Duties.Last.class,
			Alerts.Said.class, Alerts.Every.class);

	private static final Map<Class<?>, List<Method>> KNOWN = new ConcurrentHashMap<>();

	private Words() {
	}

	/**
	 * The words that may follow.
	 * @param type what the word before returns, or the verb itself
	 * @return the words by name
	 */
	public static List<Method> of(Class<?> type) {
		return KNOWN.computeIfAbsent(type,
				(unknown) -> Arrays.stream(type.getMethods()).sorted(Comparator.comparing(Method::getName)).toList());
	}

	static @Nullable Method named(Class<?> type, String name) {
		return of(type).stream().filter((method) -> method.getName().equals(name)).findFirst().orElse(null);
	}

	static List<String> names(Class<?> type) {
		return of(type).stream().map(Method::getName).toList();
	}

	/**
	 * Whether a statement may end.
	 * @param type what its last word returns
	 * @return {@code true} if it may
	 */
	public static boolean complete(Class<?> type) {
		return COMPLETE.contains(type);
	}

	static String signatures(Class<?> type) {
		return of(type).stream().map((method) -> "." + signature(method)).collect(Collectors.joining(", "));
	}

	/**
	 * A word as it is written.
	 * @param method the word
	 * @return such as {@code inMonth(year, month)}
	 */
	public static String signature(Method method) {
		return Arrays.stream(method.getParameters())
			.map((parameter) -> parameter.getName() + (parameter.isVarArgs() ? ", …" : ""))
			.collect(Collectors.joining(", ", method.getName() + "(", ")"));
	}

	static @Nullable Parameter parameter(Method method, int number) {
		Parameter[] parameters = method.getParameters();
		if (number < parameters.length) {
			return parameters[number];
		}
		return method.isVarArgs() ? parameters[parameters.length - 1] : null;
	}

	static Class<?> type(Parameter parameter) {
		return parameter.isVarArgs() ? parameter.getType().getComponentType() : parameter.getType();
	}

}
