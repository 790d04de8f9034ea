package vn.dondoc.configfile;

import java.util.List;
import java.util.Map;

/**
 * A part of a YAML file that still knows where it stands. Lines and columns are from 1.
 */
sealed interface YamlNode {

	int line();

	int column();

	/**
	 * What an admin would call it.
	 */
	String described();

	record Scalar(int line, int column, String text, boolean plain) implements YamlNode {

		boolean isNull() {
			return this.plain && (this.text.isEmpty() || this.text.equals("~") || this.text.equals("null"));
		}

		@Override
		public String described() {
			return isNull() ? "nothing" : "'" + Hints.shortened(this.text) + "'";
		}

	}

	record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {

		@Override
		public String described() {
			return "a list";
		}

	}

	record Mapping(int line, int column, Map<String, Entry> entries) implements YamlNode {

		static Mapping of(String key, Scalar value) {
			Scalar name = new Scalar(value.line(), value.column(), key, true);
			return new Mapping(value.line(), value.column(), Map.of(key, new Entry(name, value)));
		}

		@Override
		public String described() {
			return "a group of keys";
		}

	}

	record Entry(Scalar key, YamlNode value) {
	}

}
