package vn.dondoc.text;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be seen or only looks alike is found, and what people really write is left
 * alone.
 */
class LettersTests {

	// Every code point that Unicode 16 calls Default_Ignorable_Code_Point
	@Test
	void whatUnicodeCallsIgnorableIsHidden() {
		IntStream
			.of(0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F, 0x3164,
					0xFEFF, 0xFFA0)
			.forEach(LettersTests::assertHidden);
		for (int[] range : new int[][] { { 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x206F }, { 0xFE00, 0xFE0F },
				{ 0xFFF0, 0xFFF8 }, { 0x1BCA0, 0x1BCA3 }, { 0x1D173, 0x1D17A }, { 0xE0000, 0xE0FFF } }) {
			IntStream.rangeClosed(range[0], range[1]).forEach(LettersTests::assertHidden);
		}
	}

	@Test
	void whatIsDrawnAsNothingOrMeansNothingIsHidden() {
		IntStream.of(0x0, 0x9, 0xA, 0x85, 0x2028, 0x2029, 0x2800, 0xFFFC, 0xD800, 0xE000, 0xF8FF, 0x1D159)
			.forEach(LettersTests::assertHidden);
	}

	private static void assertHidden(int character) {
		assertThat(Letters.hidden(character)).as(Letters.name(character)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Trường số 1", "Bộ GTVT, đường sắt; QĐ-TTg “2022” – 80% (m², ½) № 7", "ÀẢÃÁẠăằẵđĐƯỚ",
			"Đơn vị 1", "Société Zürich", "Москва", "中文", "Ελλάδα và Việt Nam", "😀" })
	void whatPeopleWriteIsLeftAlone(String text) {
		assertThat(Letters.firstHidden(text)).isEqualTo(-1);
		assertThat(Letters.firstAlike(text)).isEqualTo(-1);
		assertThat(Letters.firstAlike(Letters.normal(text))).isEqualTo(-1);
	}

	@Test
	void theFirstHiddenOneIsFoundAndNamed() {
		assertThat(Letters.firstHidden("ca\u200Bse\u034F")).isEqualTo(2);
		assertThat(Letters.firstHidden("😀\u3164")).isEqualTo(2);
		assertThat(Letters.name(0x34F)).isEqualTo("U+034F COMBINING GRAPHEME JOINER");
		assertThat(Letters.name(0xE0001)).isEqualTo("U+E0001 LANGUAGE TAG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cа|se", "wan-а", "TRƯỜNG|Ο", "а-wan", "ｗan", "wan１", "1ｗ", "𝐚b", "Ðại", "ﬁn", "pılot" })
	void whatOnlyLooksLikeAnotherIsFound(String text) {
		assertThat(Letters.firstAlike(text)).isNotNegative();
		assertThat(Letters.firstAlike("một " + text)).isGreaterThanOrEqualTo(4);
	}

	@Test
	void twoWaysOfWritingAreOne() {
		assertThat(Letters.normal("\u00A0\u3000TRƯƠ\u0300NG\u2007số\u202F1 ")).isEqualTo("TRƯỜNG số 1");
		assertThat(Letters.normal("\u0110o\u0301")).isEqualTo("Đó");
	}

}
