package vn.dondoc.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecretTests {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	@TempDir
	private Path place;

	@Test
	void itIsMadeOnceForItsOwnerAlone() throws IOException {
		Path file = this.place.resolve("data/secret");
		String signature = secret(null, file).signer("a").sign("text");
		assertThat(secret(null, file).signer("a").sign("text")).isEqualTo(signature).hasSize(64);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(secret(null, this.place.resolve("other")).signer("a").sign("text")).isNotEqualTo(signature);
	}

	@Test
	void oneThatIsGivenNeedsNoFile() {
		Path file = this.place.resolve("secret");
		assertThat(secret(KEY, file).signer("a").sign("text")).isNotEqualTo(secret(KEY, file).signer("b").sign("text"));
		assertThat(file).doesNotExist();
	}

	@Test
	void aShortOneIsRefused() throws IOException {
		assertThatIllegalArgumentException().isThrownBy(() -> secret("short", this.place))
			.withMessageContaining("dondoc.secret.key");
		Path file = Files.writeString(this.place.resolve("secret"), "cut off");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> secret(null, file))
			.withMessageContaining(file.toString());
		assertThat(file).hasContent("cut off");
	}

	@Test
	void itKeepsItselfToItself() {
		assertThat(secret(KEY, this.place)).hasToString("Secret");
		assertThat(new SecretProperties(KEY, this.place)).asString().doesNotContain(KEY);
	}

	private static Secret secret(@Nullable String key, Path file) {
		return new Secret(new SecretProperties(key, file));
	}

}
