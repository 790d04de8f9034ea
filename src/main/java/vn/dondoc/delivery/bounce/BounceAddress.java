package vn.dondoc.delivery.bounce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses to which a mail comes back, {@code bounce+number-signature@domain}: whoever
 * cannot make such a signature cannot make it look as if a mail had come back. In small
 * letters, since mail servers on the way may make them so.
 */
class BounceAddress {

	/**
	 * The length of a signature: 96 bits.
	 */
	static final int SIGNATURE = 24;

	private static final String ALGORITHM = "HmacSHA256";

	private final String name;

	private final String domain;

	private final SecretKeySpec key;

	private final Pattern form;

	BounceAddress(String address, String secret) {
		int at = address.lastIndexOf('@');
		this.name = address.substring(0, at);
		this.domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
		this.form = Pattern.compile(Pattern.quote(this.name) + "\\+([1-9][0-9]{0,17})-([0-9a-f]{" + SIGNATURE + "})@"
				+ Pattern.quote(this.domain), Pattern.CASE_INSENSITIVE);
	}

	/**
	 * The address to which a mail comes back.
	 * @param message the mail's number
	 */
	String of(long message) {
		return this.name + "+" + message + "-" + signature(message) + "@" + this.domain;
	}

	/**
	 * The number of the mail that came back.
	 * @param address any text
	 * @return the number, or empty when the address is none of ours
	 */
	OptionalLong read(String address) {
		Matcher matcher = this.form.matcher(address.strip());
		if (!matcher.matches()) {
			return OptionalLong.empty();
		}
		long message = Long.parseLong(matcher.group(1));
		byte[] expected = signature(message).getBytes(StandardCharsets.US_ASCII);
		byte[] given = matcher.group(2).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
		return MessageDigest.isEqual(expected, given) ? OptionalLong.of(message) : OptionalLong.empty();
	}

	private String signature(long message) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] signed = mac.doFinal(("dondoc bounce " + message).getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(signed).substring(0, SIGNATURE);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
