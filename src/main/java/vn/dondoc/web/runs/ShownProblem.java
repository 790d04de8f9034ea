package vn.dondoc.web.runs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.dondoc.evaluation.Run;
import vn.dondoc.web.layout.RuleLinks;

/**
 * A problem of a run, with the way to the rule that broke.
 *
 * @param text the problem as the log keeps it
 * @param link the rule's text in the release that ran; {@code null} when no rule is named
 */
record ShownProblem(String text, @Nullable String link) {

	private static final Pattern RULE = Pattern.compile("(.+?\\.drl):(\\d{1,7}):\\d+: rule \".*", Pattern.DOTALL);

	static ShownProblem of(String text, Run run, RuleLinks links) {
		Matcher rule = RULE.matcher(text);
		String release = run.release();
		return new ShownProblem(text, (rule.matches() && release != null)
				? links.to(release, rule.group(1), Integer.parseInt(rule.group(2))) : null);
	}

}
