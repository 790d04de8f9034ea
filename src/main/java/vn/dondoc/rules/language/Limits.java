package vn.dondoc.rules.language;

import vn.dondoc.text.TextLimit;

/**
 * How much of anything a rule may hold. Far above what rules need, far below what harms.
 */
final class Limits {

	static final int METADATA = 20;

	private static final int METADATA_VALUE = 10_000;

	static final int DEPTH = 30;

	static final int CONDITIONS = 200;

	static final int VALUE = 500;

	static final int ARGUMENTS = 50;

	static final int WORDS = 20;

	static final int SALIENCE = 1_000_000;

	private Limits() {
	}

	/**
	 * How long the value of a key may be: what duties and alerts keep in a column of its
	 * own is held to that.
	 */
	static int metadata(String key) {
		return switch (key) {
			case "clause" -> TextLimit.CLAUSE.most();
			case "titleEn" -> TextLimit.TITLE.most();
			default -> METADATA_VALUE;
		};
	}

}
