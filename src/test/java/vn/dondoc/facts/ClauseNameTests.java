package vn.dondoc.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClauseNameTests {

	@ParameterizedTest
	@CsvSource({ "1,khoản 1", "1.g,điểm g khoản 1", "1.đ,điểm đ khoản 1", "12.a,điểm a khoản 12",
			"5.b(1),nội dung (1) điểm b khoản 5", "2.đ(12),nội dung (12) điểm đ khoản 2", "7(3),nội dung (3) khoản 7" })
	void theSmallestPartComesFirst(String clause, String name) {
		assertThat(ClauseName.vietnamese(clause)).isEqualTo(name);
		assertThat(ClauseName.vietnamese(" " + clause + " ")).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Phụ lục 1, chỉ tiêu số 07", "1.gg", "g.1", "1.g(x)", "1.g.2", "<b>", "''" })
	void whatIsOfAnotherFormStaysAsItIs(String clause) {
		assertThat(ClauseName.vietnamese(clause)).isEqualTo(clause);
	}

}
