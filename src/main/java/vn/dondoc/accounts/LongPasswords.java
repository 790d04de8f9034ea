package vn.dondoc.accounts;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords of any length by bcrypt, which by itself regards 72 bytes: what goes
 * in is a digest of the password. The digest is keyed by a name of our own, so that it is
 * none that was stolen elsewhere. Letters that keyboards compose differently are the same
 * letters.
 */
final class LongPasswords extends AbstractValidatingPasswordEncoder {

	private static final String ID = "hmac-bcrypt";

	private final PasswordEncoder bcrypt;

	private LongPasswords(PasswordEncoder bcrypt) {
		this.bcrypt = bcrypt;
	}

	static PasswordEncoder over(PasswordEncoder bcrypt) {
		return new DelegatingPasswordEncoder(ID, Map.of(ID, new LongPasswords(bcrypt)));
	}

	static String composed(String password) {
		return Normalizer.normalize(password, Form.NFC);
	}

	@Override
	protected String encodeNonNullPassword(String password) {
		return Objects.requireNonNull(this.bcrypt.encode(digest(password)));
	}

	@Override
	protected boolean matchesNonNull(String password, String hash) {
		return this.bcrypt.matches(digest(password), hash);
	}

	private static String digest(String password) {
		return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "dondoc password").hmacHex(composed(password));
	}

}
