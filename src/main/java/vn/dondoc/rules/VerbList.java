package vn.dondoc.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dondoc.rules.RuleLanguage.Verb;
import vn.dondoc.rules.language.FactType;
import vn.dondoc.rules.language.Words;

/**
 * The words that statements about one kind of fact may use, found by following what each
 * word returns.
 */
final class VerbList {

	private static final Map<String, String> SAMPLES = Map.ofEntries(Map.entry("holder", "$holder"),
			Map.entry("duty", "$duty"), Map.entry("obligation", "\"wan\""), Map.entry("percent", "80"),
			Map.entry("year", "2022"), Map.entry("month", "9"), Map.entry("day", "30"), Map.entry("weekday", "5"),
			Map.entry("monthOfQuarter", "3"), Map.entry("monthOfHalf", "6"), Map.entry("level", "1"),
			Map.entry("daysBefore", "30, 14, 7"), Map.entry("daysAfter", "1"), Map.entry("days", "7"),
			Map.entry("roles", "\"FOCAL_POINT\""));

	// How examples go on, where there is a choice
	private static final List<String> USUAL = List.of("inMonth", "everyMonth", "from", "at", "since");

	private final FactType fact;

	private final Map<Method, Set<String>> after = new LinkedHashMap<>();

	private final Map<Method, String> begun = new LinkedHashMap<>();

	private VerbList(FactType fact) {
		this.fact = fact;
		follow(fact.verb(), fact.global(), fact.global());
	}

	static List<Verb> of(FactType fact) {
		VerbList list = new VerbList(fact);
		List<Verb> verbs = new ArrayList<>();
		Map<String, Method> meanings = new HashMap<>();
		list.after.forEach((method, after) -> {
			List<String> begins = list.begins(method);
			// One word may mean two things, according to how the statement begins
			boolean taken = meanings.putIfAbsent(method.getName(), method) != null;
			verbs.add(new Verb(List.copyOf(after), begins, method.getName(), Words.signature(method),
					list.example(method), (taken ? begins.get(0) + "." : "") + method.getName()));
		});
		return verbs;
	}

	private List<String> begins(Method method) {
		return Words.of(this.fact.verb())
			.stream()
			.filter((first) -> leads(first, method, new HashSet<>()))
			.map(Method::getName)
			.toList();
	}

	private static boolean leads(Method from, Method to, Set<Method> seen) {
		return from.equals(to) || (seen.add(from)
				&& Words.of(from.getReturnType()).stream().anyMatch((next) -> leads(next, to, seen)));
	}

	private void follow(Class<?> type, String word, String sentence) {
		List<Method> news = new ArrayList<>();
		for (Method method : Words.of(type)) {
			if (!this.after.containsKey(method)) {
				news.add(method);
				this.begun.put(method, sentence + "." + call(method));
			}
			this.after.computeIfAbsent(method, (known) -> new LinkedHashSet<>()).add(word);
		}
		for (Method method : news) {
			follow(method.getReturnType(), method.getName(), this.begun.getOrDefault(method, sentence));
		}
	}

	private String example(Method method) {
		StringBuilder sentence = new StringBuilder(this.begun.getOrDefault(method, this.fact.global()));
		Class<?> type = method.getReturnType();
		while (!Words.complete(type)) {
			Method next = Words.of(type)
				.stream()
				.filter((word) -> USUAL.contains(word.getName()))
				.findFirst()
				.orElseThrow();
			sentence.append('.').append(call(next));
			type = next.getReturnType();
		}
		return sentence.append(';').toString();
	}

	private static String call(Method method) {
		return Arrays.stream(method.getParameters())
			.map(Parameter::getName)
			.map((name) -> SAMPLES.getOrDefault(name, name))
			.collect(Collectors.joining(", ", method.getName() + "(", ")"));
	}

}
