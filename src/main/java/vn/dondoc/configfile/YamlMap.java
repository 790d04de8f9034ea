package vn.dondoc.configfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The keys of one group in a YAML file, asked for by name. A wrong or missing value is
 * noted as a problem with its line and column, and a stand-in is returned, so that
 * reading goes on and finds the rest; {@link YamlFile#read} then throws everything away.
 */
public final class YamlMap extends YamlLists {

	private final List<YamlMap> inner = new ArrayList<>();

	YamlMap(YamlNode.Mapping node, Problems problems) {
		super(node, problems);
	}

	/**
	 * A group of keys that may be left out.
	 * @param key the key
	 * @return the group; one without keys when it was left out
	 */
	public YamlMap map(String key) {
		YamlNode value = optional(key);
		if (value != null && !(value instanceof YamlNode.Mapping)) {
			problem(key, "found " + value.described() + " for '" + key + "', expected keys and values");
		}
		YamlNode.Mapping group = (value instanceof YamlNode.Mapping mapping) ? mapping : nothing();
		YamlMap map = new YamlMap(group, this.problems);
		this.inner.add(map);
		return map;
	}

	/**
	 * A list of groups of keys that may be left out, in which a text is short for a group
	 * of one key.
	 * @param key the key
	 * @param only that one key
	 * @return the groups in their order; empty when it was left out
	 */
	public List<YamlMap> mapsOrTexts(String key, String only) {
		return maps(key, (item) -> (item instanceof YamlNode.Scalar scalar && !scalar.isNull())
				? YamlNode.Mapping.of(only, scalar) : item);
	}

	/**
	 * A list of groups of keys that may be left out.
	 * @param key the key
	 * @return the groups in their order; empty when it was left out
	 */
	public List<YamlMap> maps(String key) {
		return maps(key, UnaryOperator.identity());
	}

	private List<YamlMap> maps(String key, UnaryOperator<YamlNode> expanding) {
		List<YamlMap> maps = new ArrayList<>();
		for (YamlNode given : items(key)) {
			YamlNode item = expanding.apply(given);
			if (item instanceof YamlNode.Mapping mapping) {
				maps.add(new YamlMap(mapping, this.problems));
			}
			else {
				this.problems.add(item, "found " + item.described() + " in '" + key + "', expected keys and values");
			}
		}
		this.inner.addAll(maps);
		return maps;
	}

	/**
	 * A list of groups of keys with at least one.
	 * @param key the key
	 * @return the groups in their order; empty after a problem
	 */
	public List<YamlMap> requiredMaps(String key) {
		YamlNode value = required(key, "a list");
		if (value instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
			problem(key, "the list '" + key + "' is empty, expected at least one entry");
		}
		return (value != null) ? maps(key) : List.of();
	}

	void reportUnknownKeys() {
		reportUnknown();
		this.inner.forEach(YamlMap::reportUnknownKeys);
	}

}
