package vn.dondoc.secrets;

import java.nio.charset.StandardCharsets;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Signs what others must not be able to make up, even if they can write to the database.
 */
@Component
@EnableConfigurationProperties(SecretProperties.class)
public class Secret {

	private final String key;

	Secret(SecretProperties properties) {
		String given = properties.key();
		this.key = StringUtils.hasText(given) ? given : SecretFile.read(properties.file());
	}

	/**
	 * A signer whose signatures hold for one purpose alone.
	 * @param purpose what is signed, such as {@code device}
	 * @return the signer, safe for use by several threads
	 */
	public Signer signer(String purpose) {
		byte[] derived = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, this.key).hmac(purpose);
		return (text) -> new HmacUtils(HmacAlgorithms.HMAC_SHA_256, derived)
			.hmacHex(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "Secret";
	}

	/**
	 * Signs for one purpose.
	 */
	@FunctionalInterface
	public interface Signer {

		/**
		 * Signs a text.
		 * @param text the text
		 * @return its signature, 64 hexadecimal digits
		 */
		String sign(String text);

	}

}
