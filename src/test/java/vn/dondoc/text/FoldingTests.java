package vn.dondoc.text;

import java.text.Normalizer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTests {

	@ParameterizedTest
	@CsvSource({ "Đường sắt,duong sat", "ĐƯỜNG SẮT,duong sat", "Thủy nội địa,thuy noi dia", "Ủy ban,uy ban",
			"WAN 1.đ(2),wan 1.d(2)", "Häme,hame" })
	void caseAccentsAndTheStrokeDoNotMatterHoweverComposed(String written, String folded) {
		assertThat(Folding.fold(written)).isEqualTo(folded);
		assertThat(Folding.fold(Normalizer.normalize(written, Normalizer.Form.NFD))).isEqualTo(folded);
		assertThat(Folding.fold(written.replace(' ', '\u00A0'))).isEqualTo(folded);
	}

	@Test
	void aFoldedTextIsNoLongerThanItWas() {
		assertThat(Folding.fold("한국어")).hasSize(3);
	}

	@Test
	void whatIsSoughtStandsForItself() {
		assertThat(Folding.within("100%_!Đ")).isEqualTo("%100!%!_!!d%");
		assertThat(Folding.fold(Stream.of("Đ", "Ê"))).isEqualTo("d\ne");
	}

}
