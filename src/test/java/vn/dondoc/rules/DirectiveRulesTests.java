package vn.dondoc.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped rule files against the text they were drawn from.
 */
class DirectiveRulesTests {

	private static final Pattern RULE = Pattern.compile("""
			rule "(?<name>[^"]+)"
			    @clause\\("(?<clause>[^"]+)"\\)
			    @legalBasis\\("(?<basis>[^"]+)"\\)
			    @titleEn\\("(?<title>[^"]+)"\\)
			    @quote\\("(?<quote>[^"]+)"\\)
			""");

	private final List<MatchResult> rules = rules();

	private final String directive = read(Path.of("src/test/resources/directive/4507-bgtvt-ttcntt.txt"));

	@Test
	void everyObligationOfTheDirectiveHasItsRule() {
		assertThat(this.rules).hasSize(53);
		assertThat(this.rules).extracting((rule) -> rule.group(1)).doesNotHaveDuplicates();
	}

	@Test
	void everyQuoteStandsInTheTextWordForWord() {
		assertThat(this.rules).extracting((rule) -> rule.group(5)).allMatch(this.directive::contains);
	}

	@Test
	void everyRuleIsNamedAfterItsClauseAndCitesTheLetter() {
		assertThat(this.rules).allMatch((rule) -> rule.group(1).startsWith(rule.group(2) + " "))
			.allMatch((rule) -> rule.group(3).startsWith("Văn bản 4507/BGTVT-TTCNTT ngày 10/5/2022 của Bộ GTVT"));
	}

	private static List<MatchResult> rules() {
		List<MatchResult> rules = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("rules"))) {
			files.filter((file) -> file.toString().endsWith(".drl"))
				.forEach((file) -> RULE.matcher(read(file)).results().forEach(rules::add));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return rules;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
