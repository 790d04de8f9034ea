package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.List;

import vn.dondoc.notices.digest.DigestItem.Lateness;
import vn.dondoc.notices.mail.Words;

/**
 * How many duties stand how, such as <i>2 nhiệm vụ quá hạn, 1 sắp đến hạn</i>.
 *
 * @param words the language
 */
record Figures(Words words) {

	/**
	 * Puts figures into words.
	 * @param items the duties
	 * @param named whether the first says what is counted
	 */
	String of(List<DigestItem> items, boolean named) {
		List<String> parts = new ArrayList<>();
		for (Lateness lateness : Lateness.values()) {
			long count = items.stream().filter((item) -> item.lateness() == lateness).count();
			if (count > 0) {
				parts.add(this.words.say("count." + lateness + ((named && parts.isEmpty()) ? ".named" : ""), count));
			}
		}
		return String.join(", ", parts);
	}

}
