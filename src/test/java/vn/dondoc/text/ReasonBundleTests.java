package vn.dondoc.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every reason that the product can keep has its words in both languages.
 */
class ReasonBundleTests {

	private static final List<ReasonCode> CODES = codes();

	private static final Set<String> GIVEN = Set.of("AS_GIVEN", "IN_BOTH_LANGUAGES", "FAULT");

	@ParameterizedTest
	@EnumSource
	void everyCodeHasATextThatUsesItsArguments(Language language) {
		for (ReasonCode code : CODES) {
			assertThat(Bundle.REASONS.texts(language).containsKey(code.name())).as("%s in %s", code, language).isTrue();
			assertThat(numbers(language, code)).as("arguments of %s in %s", code, language)
				.containsExactlyElementsOf(firstNumbers(code.arguments()));
		}
	}

	@Test
	void bothLanguagesReadTheArgumentsAlike() {
		for (ReasonCode code : CODES) {
			assertThat(holes(Language.VIETNAMESE, code)).as("holes of %s", code)
				.isEqualTo(holes(Language.ENGLISH, code));
		}
	}

	@ParameterizedTest
	@EnumSource
	void noTextIsLeftOverAndNoCodeStandsForTwo(Language language) {
		List<String> names = CODES.stream().map(ReasonCode::name).toList();
		assertThat(names).doesNotHaveDuplicates();
		assertThat(Bundle.REASONS.texts(language).keySet())
			.filteredOn((key) -> !key.contains(".") && !GIVEN.contains(key))
			.containsExactlyInAnyOrderElementsOf(names);
	}

	@Test
	void bothLanguagesHaveTheSameWords() {
		assertThat(words(Language.VIETNAMESE)).isEqualTo(words(Language.ENGLISH));
	}

	@Test
	void theCodesOfSeveralModulesAreFound() {
		assertThat(CODES).extracting((code) -> code.getClass().getPackageName())
			.contains("vn.dondoc.alerts", "vn.dondoc.runs", "vn.dondoc.rehearsal", "vn.dondoc.rules");
	}

	private static Set<String> words(Language language) {
		Set<String> words = new TreeSet<>(Bundle.REASONS.texts(language).keySet());
		words.removeIf((key) -> !key.startsWith("word."));
		return words;
	}

	private static Set<String> holes(Language language, ReasonCode code) {
		Set<String> holes = new TreeSet<>();
		Bundle.HOLE.matcher(Bundle.REASONS.texts(language).getString(code.name()))
			.results()
			.map(MatchResult::group)
			.forEach(holes::add);
		return holes;
	}

	private static Set<String> numbers(Language language, ReasonCode code) {
		Set<String> numbers = new TreeSet<>();
		holes(language, code).forEach((hole) -> numbers.add(hole.substring(1, 2)));
		return numbers;
	}

	private static List<String> firstNumbers(int count) {
		return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9").subList(0, count);
	}

	private static List<ReasonCode> codes() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(ReasonCode.class));
		return scan.findCandidateComponents("vn.dondoc")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
			.filter((type) -> type.isEnum() && type != ReasonTests.Sample.class)
			.filter((type) -> type != GivenReason.class)
			.flatMap((type) -> Arrays.stream(type.getEnumConstants()))
			.map(ReasonCode.class::cast)
			.toList();
	}

}
