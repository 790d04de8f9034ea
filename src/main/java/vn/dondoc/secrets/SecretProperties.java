package vn.dondoc.secrets;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where the secret is.
 *
 * @param key the secret itself, the same on every node; {@code null} to take it from the
 * file
 * @param file the file that holds it, made at the first start
 */
@ConfigurationProperties("dondoc.secret")
record SecretProperties(@Nullable String key, @DefaultValue("data/secret") Path file) {

	static final int SHORTEST = 32;

	SecretProperties {
		if (StringUtils.hasText(key) && key.length() < SHORTEST) {
			throw new IllegalArgumentException(
					"dondoc.secret.key is too short; expected at least " + SHORTEST + " characters");
		}
	}

	@Override
	public String toString() {
		return "SecretProperties[key=" + (StringUtils.hasText(this.key) ? "set" : "not set") + ", file=" + this.file
				+ "]";
	}

}
