package vn.dondoc.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a document that imposes a duty, as Vietnamese letters name it (Decree
 * 30/2020/NĐ-CP): the smallest part first.
 */
public final class ClauseName {

	/** A number, then perhaps a letter, then perhaps a number in brackets. */
	private static final Pattern CLAUSE = Pattern.compile("(\\d+)(?:\\.(\\p{L}))?(?:\\((\\d+)\\))?");

	private ClauseName() {
	}

	/**
	 * Names a clause.
	 * @param clause the clause as rules give it, such as {@code 1.g} or {@code 5.b(1)}
	 * @return such as {@code điểm g khoản 1} or {@code nội dung (1) điểm b khoản 5}; what
	 * is of another form stays as it is
	 */
	public static String vietnamese(String clause) {
		Matcher parts = CLAUSE.matcher(clause.strip());
		if (!parts.matches()) {
			return clause;
		}
		String item = (parts.group(3) != null) ? "nội dung (" + parts.group(3) + ") " : "";
		String point = (parts.group(2) != null) ? "điểm " + parts.group(2) + " " : "";
		return item + point + "khoản " + parts.group(1);
	}

}
