package vn.dondoc.rules.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;

/**
 * Reads generated classes before any of them is loaded, and finds whatever lawful rules
 * never need: a reference outside the list, a loop, a lock, a handler that could swallow
 * an error, native code.
 */
public final class ClassScan {

	private ClassScan() {
	}

	/**
	 * Scans the classes of one build.
	 * @param classes the bytes of each class by its internal name, such as
	 * {@code vn/dondoc/directive/Rules1}
	 * @return what is not allowed, each with the class it stands in; empty when all is
	 * well
	 */
	public static List<String> scan(Map<String, byte[]> classes) {
		Set<String> found = new TreeSet<>();
		Map<String, Set<String>> calls = new TreeMap<>();
		classes.forEach((name, bytes) -> {
			try {
				ScannedClass scanned = new ScannedClass(name, classes.keySet(), found, calls);
				new ClassReader(bytes).accept(scanned, ClassReader.SKIP_DEBUG);
			}
			catch (RuntimeException ex) {
				found.add(name + " cannot be read as a class: " + ex);
			}
		});
		found.addAll(circles(calls));
		return List.copyOf(found);
	}

	// Generated methods call each other only downwards; a circle is a loop by another
	// name
	private static List<String> circles(Map<String, Set<String>> calls) {
		List<String> found = new ArrayList<>();
		Map<String, Set<String>> left = new TreeMap<>();
		calls.forEach((method, called) -> left.put(method, new TreeSet<>(called)));
		boolean cut = true;
		while (cut) {
			left.values().forEach((called) -> called.retainAll(left.keySet()));
			cut = left.values().removeIf(Set::isEmpty);
		}
		left.keySet().forEach((method) -> found.add(method + " calls itself, by way of others perhaps"));
		return found;
	}

}
