package vn.dondoc.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that people write is run by a spreadsheet.
 */
class CellsTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", "\tx", "\rx", "\nx", " =1", "\u3000＝1" })
	void whatBeginsLikeAFormulaBecomesText(String text) {
		assertThat(Cells.harmless(text)).isEqualTo("'" + text);
	}

	@Test
	void otherValuesStayAsTheyAre() {
		assertThat(Cells.harmless("Trường số 1")).isEqualTo("Trường số 1");
		assertThat(Cells.harmless("a=b")).isEqualTo("a=b");
		assertThat(Cells.harmless(7)).isEqualTo("7");
		assertThat(Cells.harmless(null)).isEmpty();
	}

}
