package vn.dondoc.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rule files that cannot become a rulebook. Carries every problem found.
 */
public class RuleProblemsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<RuleProblem> problems;

	/**
	 * Creates it.
	 * @param problems what is wrong, at least one
	 */
	public RuleProblemsException(List<RuleProblem> problems) {
		super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
		this.problems = problems.stream().sorted().distinct().toList();
	}

	/**
	 * What is wrong.
	 * @return the problems, in order of file, line and column
	 */
	public List<RuleProblem> problems() {
		return this.problems;
	}

}
