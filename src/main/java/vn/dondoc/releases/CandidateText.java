package vn.dondoc.releases;

import java.util.List;
import java.util.Locale;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.dondoc.rules.RuleProblem;

/**
 * Keeps what was found in a candidate as JSON, so that it can be read as long as the
 * candidate is kept.
 */
final class CandidateText {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
	};

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private CandidateText() {
	}

	static String write(List<RuleProblem> problems) {
		return MAPPER.writeValueAsString(problems.stream()
			.map((problem) -> new Problem(problem.file(), problem.line(), problem.column(), problem.message(),
					problem.message(VIETNAMESE)))
			.toList());
	}

	static List<RuleProblem> problems(String text) {
		return MAPPER.readValue(text, PROBLEMS)
			.stream()
			.map((problem) -> new RuleProblem(problem.file(), problem.line(), problem.column(), problem.message(),
					problem.vietnamese()))
			.toList();
	}

	static String write(CandidateReview review) {
		return MAPPER.writeValueAsString(review);
	}

	static CandidateReview review(String text) {
		return MAPPER.readValue(text, CandidateReview.class);
	}

	/**
	 * A problem as it is kept, whatever else the type may carry.
	 */
	private record Problem(String file, int line, int column, String message, String vietnamese) {
	}

}
