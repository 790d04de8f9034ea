package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Alerts;
import vn.dondoc.facts.Duties;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Work;

/**
 * The facts that rules may ask about, with the verb each goes with; read from the code,
 * so that they cannot drift.
 */
public enum FactType {

	/** A unit, which owes duties. */
	ORG_UNIT(OrgUnit.class, "duties", Duties.class, Map.of()),
	/** A duty, about which alerts are said. */
	DUTY(Duty.class, "alerts", Alerts.class, Map.of("kind", DutyKind.class, "work", Work.class));

	private final Class<?> type;

	private final String global;

	private final Class<?> verb;

	@SuppressWarnings("ImmutableEnumChecker") // filled here and never changed
	private final Map<String, Property> properties = new LinkedHashMap<>();

	FactType(Class<?> type, String global, Class<?> verb, Map<String, Class<?>> fixed) {
		this.type = type;
		this.global = global;
		this.verb = verb;
		for (RecordComponent component : type.getRecordComponents()) {
			add(component.getAccessor(), fixed.get(component.getName()));
		}
		Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
			.filter((method) -> method.getReturnType() == boolean.class)
			.sorted(Comparator.comparing(Method::getName))
			.forEach((method) -> add(method, null));
	}

	private void add(Method accessor, @Nullable Class<?> fixed) {
		List<String> values = (fixed == null) ? List.of()
				: Arrays.stream(fixed.getEnumConstants()).map((value) -> ((Enum<?>) value).name()).toList();
		this.properties.putIfAbsent(accessor.getName(), new Property(this.type.getSimpleName(), accessor.getName(),
				sort(accessor.getReturnType()), values, accessor));
	}

	private static Sort sort(Class<?> type) {
		if (type == String.class) {
			return Sort.TEXT;
		}
		if (type == boolean.class) {
			return Sort.FLAG;
		}
		if (type == BigDecimal.class) {
			return Sort.DECIMAL;
		}
		if (type == LocalDate.class) {
			return Sort.DATE;
		}
		if (type == List.class) {
			return Sort.LIST;
		}
		if (type == OrgUnit.class) {
			return Sort.UNIT;
		}
		if (type == int.class || type == Integer.class) {
			return Sort.WHOLE;
		}
		throw new IllegalStateException("No sort for " + type);
	}

	/**
	 * Its name in rules.
	 * @return such as {@code OrgUnit}
	 */
	public String label() {
		return this.type.getSimpleName();
	}

	/**
	 * Its class.
	 * @return the class
	 */
	public Class<?> type() {
		return this.type;
	}

	/**
	 * The name of the verb that goes with it.
	 * @return {@code duties} or {@code alerts}
	 */
	public String global() {
		return this.global;
	}

	/**
	 * The type of that verb.
	 * @return the interface
	 */
	public Class<?> verb() {
		return this.verb;
	}

	/**
	 * Its properties.
	 * @return the properties, in their order
	 */
	public Collection<Property> properties() {
		return this.properties.values();
	}

	@Nullable Property property(String name) {
		return this.properties.get(name);
	}

	String names() {
		return String.join(", ", this.properties.keySet());
	}

	static @Nullable FactType named(String name) {
		return Arrays.stream(values())
			.filter((fact) -> fact.label().equals(name) || fact.type.getName().equals(name))
			.findFirst()
			.orElse(null);
	}

}
