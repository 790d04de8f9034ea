package vn.dondoc.configfile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;

/**
 * Builds the tree from the parser's events. It stays below the parser's own composer and
 * constructor on purpose: no tags, no anchors, no guessing of types, so neither
 * {@code !!some.Class} nor a billion laughs nor {@code no} for Norway can happen.
 */
final class TreeBuilder {

	private static final int DEEPEST = 20;

	private final Iterator<Event> events;

	private final Problems problems;

	TreeBuilder(Iterable<Event> events, Problems problems) {
		this.events = events.iterator();
		this.problems = problems;
	}

	/**
	 * Builds the tree of the one document.
	 * @return the root, or {@code null} when the file is empty
	 */
	@Nullable YamlNode build() {
		this.events.next();
		if (!(this.events.next() instanceof DocumentStartEvent)) {
			return null;
		}
		YamlNode root = node(this.events.next(), 1);
		this.events.next();
		Event end = this.events.next();
		if (end instanceof DocumentStartEvent) {
			throw refused(end, "a second document begins; expected only one in a file");
		}
		return root;
	}

	private YamlNode node(Event event, int depth) {
		refuseMagic(event);
		if (depth > DEEPEST) {
			throw refused(event, "nested deeper than " + DEEPEST + " levels");
		}
		if (event instanceof ScalarEvent scalar) {
			return scalar(scalar);
		}
		return (event instanceof MappingStartEvent) ? mapping(event, depth) : sequence(event, depth);
	}

	private void refuseMagic(Event event) {
		if (event instanceof AliasEvent) {
			throw refused(event, "aliases (*name) are not accepted; write the value out");
		}
		if (event instanceof NodeEvent node && node.getAnchor() != null) {
			throw refused(event, "anchors (&name) are not accepted; write the value out where it is needed");
		}
		boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag() != null)
				|| (event instanceof CollectionStartEvent collection && collection.getTag() != null);
		if (tagged) {
			throw refused(event, "tags (!name) are not accepted; write the plain value");
		}
	}

	private YamlNode.Scalar scalar(ScalarEvent event) {
		boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
		return new YamlNode.Scalar(line(event), column(event), event.getValue(), plain);
	}

	private YamlNode.Sequence sequence(Event start, int depth) {
		List<YamlNode> items = new ArrayList<>();
		for (Event event = this.events.next(); !(event instanceof SequenceEndEvent); event = this.events.next()) {
			items.add(node(event, depth + 1));
		}
		return new YamlNode.Sequence(line(start), column(start), items);
	}

	private YamlNode.Mapping mapping(Event start, int depth) {
		Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
		for (Event event = this.events.next(); !(event instanceof MappingEndEvent); event = this.events.next()) {
			if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
				throw refused(event, "found a list or a group of keys where a key was expected");
			}
			YamlNode.Entry entry = new YamlNode.Entry(key, node(this.events.next(), depth + 1));
			YamlNode.Entry earlier = entries.putIfAbsent(key.text(), entry);
			if (earlier != null) {
				this.problems.add(key, "key '" + Hints.shortened(key.text()) + "' is given twice, first in line "
						+ earlier.key().line());
			}
		}
		return new YamlNode.Mapping(line(start), column(start), entries);
	}

	private BadFileException refused(Event at, String message) {
		return this.problems.fatal(line(at), column(at), message);
	}

	private static int line(Event event) {
		return event.getStartMark().getLine() + 1;
	}

	private static int column(Event event) {
		return event.getStartMark().getColumn() + 1;
	}

}
