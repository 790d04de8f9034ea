package vn.dondoc.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;

/**
 * Who is owed a notice of which event.
 */
final class LoggedNotices {

	private final Map<Long, List<Owed>> byEvent = new HashMap<>();

	private int size;

	void add(long event, String recipient, String role, @Nullable String inPlaceOf) {
		this.byEvent.computeIfAbsent(event, (key) -> new ArrayList<>(2)).add(new Owed(recipient, role, inPlaceOf));
		this.size++;
	}

	/**
	 * Whether somebody is owed a notice in a role or in its place.
	 */
	boolean owedTo(long event, Recipient role) {
		return this.byEvent.getOrDefault(event, List.of())
			.stream()
			.anyMatch((owed) -> owed.role().equals(role.name()) || role.name().equals(owed.inPlaceOf()));
	}

	/**
	 * Whether each of some addresses is owed a notice, in whatever role.
	 */
	boolean owedToAll(long event, Set<String> addresses) {
		List<String> told = this.byEvent.getOrDefault(event, List.of()).stream().map(Owed::recipient).toList();
		return !addresses.isEmpty() && told.containsAll(addresses);
	}

	int size() {
		return this.size;
	}

	private record Owed(String recipient, String role, @Nullable String inPlaceOf) {
	}

}
