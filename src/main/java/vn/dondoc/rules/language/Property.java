package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A property of a fact.
 *
 * @param fact the fact, {@code OrgUnit} or {@code Duty}
 * @param name its name
 * @param sort what sort of value it has
 * @param values the values it may have; empty when they are not fixed
 * @param accessor what reads it
 */
public record Property(String fact, String name, Sort sort, List<String> values, Method accessor) {

	@Nullable Object of(Object subject) {
		try {
			return this.accessor.invoke(subject);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(this.fact + "." + this.name, ex);
		}
	}

}
