package vn.dondoc.paging;

import java.util.List;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PagingTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, -, 9 8 7, -, 7", "7, -, 6 5 4, 6, 4", "4, -, 3 2 1, 3, -", "1, -, '', -, -",
					"-, 1, 4 3 2, 4, 2", "-, 6, 9 8 7, -, 7", "-, 7, 9 8, -, 8", "-, 9, '', -, -",
					"20, -, 9 8 7, 9, 7" })
	void aPageOfThreeOfNineSaysWhetherThereIsMoreOnEitherSide(@Nullable String before, @Nullable String after,
			String shown, @Nullable String newer, @Nullable String older) {
		Page<Long> page = new Paging(before, after, 3).read(PagingTests::below, PagingTests::above, Long::longValue);
		List<String> items = page.map(String::valueOf).items();
		assertThat(String.join(" ", items)).isEqualTo(shown);
		assertThat(page.newer()).isEqualTo(newer);
		assertThat(page.older()).isEqualTo(older);
	}

	@ParameterizedTest
	@CsvSource({ "1, 2", "2, 1" })
	void aPageLiesOnOneSideOfAKey(String before, String after) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Paging(before, after, 3));
	}

	private static List<Long> below(long key, int limit) {
		return LongStream.iterate(9, (id) -> id >= 1, (id) -> id - 1)
			.filter((id) -> id < key)
			.limit(limit)
			.boxed()
			.toList();
	}

	private static List<Long> above(long key, int limit) {
		return LongStream.rangeClosed(1, 9).filter((id) -> id > key).limit(limit).boxed().toList();
	}

}
