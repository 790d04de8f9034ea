package vn.dondoc.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a page with its filter, so that every figure can be a link to the list
 * behind it.
 *
 * @param path the path
 * @param query the parameters, in order
 */
public record Address(String path, Map<String, String> query) {

	/**
	 * The same page with one parameter set or, for {@code null}, taken away.
	 * @param name the parameter
	 * @param value its value
	 * @return the address
	 */
	public Address with(String name, @Nullable Object value) {
		Map<String, String> changed = new LinkedHashMap<>(this.query);
		if (value != null) {
			changed.put(name, value.toString());
		}
		else {
			changed.remove(name);
		}
		return new Address(this.path, changed);
	}

	/**
	 * The same filter on another page.
	 * @param other the path
	 * @return the address
	 */
	public Address at(String other) {
		return new Address(other, this.query);
	}

	@Override
	public String toString() {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.path);
		this.query.keySet().forEach((name) -> builder.queryParam(name, "{" + name + "}"));
		return builder.encode().buildAndExpand(this.query).toUriString();
	}

}
