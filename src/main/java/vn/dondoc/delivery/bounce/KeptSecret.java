package vn.dondoc.delivery.bounce;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A secret that is made up once and that all nodes share.
 */
@Component
class KeptSecret {

	private static final String NAME = "bounce";

	private static final int BYTES = 32;

	private final JdbcClient jdbc;

	KeptSecret(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String get() {
		return find().orElseGet(this::make);
	}

	private Optional<String> find() {
		return this.jdbc.sql("select secret_value from kept_secret where secret_name = ?")
			.param(NAME)
			.query(String.class)
			.optional();
	}

	private String make() {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		try {
			this.jdbc.sql("insert into kept_secret (secret_name, secret_value) values (?, ?)")
				.params(NAME, HexFormat.of().formatHex(random))
				.update();
		}
		catch (DuplicateKeyException ex) {
			return find().orElseThrow(() -> ex); // another node was faster
		}
		return HexFormat.of().formatHex(random);
	}

}
