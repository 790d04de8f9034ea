package vn.dondoc.text;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.BadSqlGrammarException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong within is told by a reference, never by what was thrown.
 */
class FaultTests {

	private static final Logger logger = LoggerFactory.getLogger(FaultTests.class);

	@Test
	void noWordOfWhatWasThrownReachesAReader() {
		Reason told = Fault.logged(logger, "x", failure("insert into duty"));
		assertThat(told.in(Locale.ENGLISH)).matches("A fault in the server \\(reference [0-9a-f]{8} in its log\\)\\.");
		assertThat(told.in(Locale.forLanguageTag("vi"))).contains("mã tra cứu").doesNotContain("insert");
	}

	@Test
	void theSameFaultHasTheSameReferenceAndAnotherHasAnother() {
		assertThat(Fault.logged(logger, "x", failure("a"))).isEqualTo(Fault.logged(logger, "y", failure("a")))
			.isNotEqualTo(Fault.logged(logger, "x", failure("b")));
	}

	private static Exception failure(String sql) {
		return new BadSqlGrammarException("task", sql, new java.sql.SQLException("Value too long for column"));
	}

}
