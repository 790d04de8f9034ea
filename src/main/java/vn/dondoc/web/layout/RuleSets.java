package vn.dondoc.web.layout;

import java.util.OptionalLong;

import org.springframework.stereotype.Component;

import vn.dondoc.releases.ReleaseNumbers;

/**
 * What rule sets are called: by their numbers. One that was never kept is called by the
 * first digits of its hash.
 */
@Component
public class RuleSets {

	private static final int DIGITS = 10;

	private final ReleaseNumbers numbers;

	private final Wording wording;

	RuleSets(ReleaseNumbers numbers, Wording wording) {
		this.numbers = numbers;
		this.wording = wording;
	}

	/**
	 * The number, for a column of rule sets.
	 * @param hash the whole hash
	 * @return such as {@code số 3} or {@code no. 3}
	 */
	public String number(String hash) {
		return text("rule-set.number", hash);
	}

	/**
	 * The name, for a sentence.
	 * @param hash the whole hash
	 * @return such as {@code bộ quy tắc số 3} or {@code rule set 3}
	 */
	public String name(String hash) {
		return text("rule-set.name", hash);
	}

	private String text(String key, String hash) {
		OptionalLong number = this.numbers.of(hash);
		return number.isPresent() ? this.wording.text(key, number.getAsLong())
				: hash.substring(0, Math.min(DIGITS, hash.length()));
	}

}
