package vn.dondoc.accounts;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Who tries a password, as far as it can be told.
 *
 * @param account the name of the account, as {@link #account(String)} gives it
 * @param address where the request comes from
 * @param device the browser, if it signed in to this account before; else {@code null}
 */
record Visitor(String account, String address, @Nullable String device) {

	private static final int LONGEST_NAME = 100;

	/**
	 * One name for an account, however it is typed.
	 */
	static String account(String username) {
		String name = username.strip().toLowerCase(Locale.ROOT);
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	/**
	 * Under what this visitor's own failures are counted.
	 */
	String key() {
		return (this.device != null) ? "device " + this.device : "visitor " + this.address + " " + this.account;
	}

	/**
	 * Where others' failures concern this visitor: nowhere, if the browser is known.
	 */
	List<String> places() {
		return (this.device != null) ? List.of() : List.of("account " + this.account, "address " + this.address);
	}

}
