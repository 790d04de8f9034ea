package vn.dondoc.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import vn.dondoc.findings.Evaluation;

/**
 * Which directive is meant.
 */
final class DirectiveMixin {

	@Option(names = "--directive", paramLabel = "CODE",
			description = "Only what the directive of this code imposes; '' for what belongs to none.")
	private @Nullable String directive;

	/**
	 * What is meant of an evaluation.
	 */
	Evaluation of(Evaluation evaluation) {
		String meant = this.directive;
		return (meant == null) ? evaluation : new Evaluation(
				evaluation.duties().stream().filter((duty) -> duty.entry().key().directive().equals(meant)).toList(),
				evaluation.owingFailures(), evaluation.alertingFailures());
	}

	/**
	 * The code that no directive has; {@code null} if there is nothing wrong.
	 */
	@Nullable String unknown(Workspace workspace) {
		String meant = this.directive;
		return (meant == null || meant.isEmpty() || workspace.directives().of(meant).isPresent()) ? null : meant;
	}

}
