package vn.dondoc.configfile;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which known words are offered for an unknown one.
 */
class SuggestionTests {

	@Test
	void theNearestWordComesFirstAndOneWithoutLikenessNotAtAll() {
		assertThat(Suggestion.of("CDSV", List.of("VPB", "CDBVN", "CDSVN"))).containsExactly("CDSVN", "CDBVN");
		assertThat(Suggestion.of("nmae", List.of("kind", "name"))).containsExactly("name");
		assertThat(Suggestion.of("cdsvn", List.of("CDSVN"))).containsExactly("CDSVN");
	}

	@Test
	void aWordThatWasBegunIsOfferedHoweverLongItIs() {
		assertThat(Suggestion.of("video", List.of("online", "video-conference"))).containsExactly("video-conference");
	}

	@Test
	void nothingIsOfferedForNothingNorForAWholeText() {
		assertThat(Suggestion.of("", List.of("A", "VPB"))).isEmpty();
		assertThat(Suggestion.of("x".repeat(61), List.of("x".repeat(61)))).isEmpty();
	}

	@Test
	void noMoreThanFiveAreOffered() {
		assertThat(Suggestion.of("wan", List.of("wan1", "wan2", "wan3", "wan4", "wan5", "wan6"))).hasSize(5);
	}

}
