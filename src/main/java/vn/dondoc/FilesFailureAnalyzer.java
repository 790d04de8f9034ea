package vn.dondoc;

import java.nio.file.InvalidPathException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

import vn.dondoc.configfile.BadFileException;
import vn.dondoc.rules.RuleProblemsException;

/**
 * Says which of the admin's files keep the server from starting, and where they are
 * wrong.
 */
class FilesFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidPathException path) {
				return new FailureAnalysis("This is no path here: " + path.getInput() + "\n" + path.getReason(),
						"Correct the setting. If it holds Vietnamese letters, start dondoc in a locale that is UTF-8: "
								+ "LC_ALL=C.UTF-8.",
						cause);
			}
			if (cause instanceof BadFileException || cause instanceof RuleProblemsException) {
				return new FailureAnalysis("Files that dondoc needs are wrong:\n\n" + cause.getMessage(),
						"Mend what is named above and start again. Nothing of these files was taken in.", cause);
			}
		}
		return null;
	}

}
