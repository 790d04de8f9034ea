package vn.dondoc.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The obligations that there are: a code is unique within its directive, and several may
 * use one code.
 *
 * @param directives the codes of the directives that impose each obligation, by its code;
 * the empty code stands for none
 */
public record Obligations(SortedMap<String, Set<String>> directives) {

	/**
	 * Takes a private copy.
	 */
	public Obligations {
		SortedMap<String, Set<String>> copy = new TreeMap<>();
		directives.forEach((code, imposed) -> copy.put(code, Collections.unmodifiableSet(new TreeSet<>(imposed))));
		directives = Collections.unmodifiableSortedMap(copy);
	}

	/**
	 * Obligations of no directive.
	 * @param codes their codes
	 * @return the obligations
	 */
	public static Obligations of(Collection<String> codes) {
		SortedMap<String, Set<String>> directives = new TreeMap<>();
		codes.forEach((code) -> directives.put(code, Set.of("")));
		return new Obligations(directives);
	}

	/**
	 * Together with others.
	 * @param others the others
	 * @return both
	 */
	public Obligations and(Obligations others) {
		SortedMap<String, Set<String>> both = new TreeMap<>();
		this.directives.forEach((code, imposed) -> both.put(code, new TreeSet<>(imposed)));
		others.directives
			.forEach((code, imposed) -> both.computeIfAbsent(code, (unknown) -> new TreeSet<>()).addAll(imposed));
		return new Obligations(both);
	}

	/**
	 * Their codes.
	 * @return the codes, sorted
	 */
	public Set<String> codes() {
		return this.directives.keySet();
	}

	/**
	 * Which directives impose an obligation.
	 * @param code its code
	 * @return the directives' codes, sorted; empty when there is no such obligation
	 */
	public Set<String> of(String code) {
		return this.directives.getOrDefault(code, Set.of());
	}

}
