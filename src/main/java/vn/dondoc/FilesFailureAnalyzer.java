package vn.dondoc;

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
			if (cause instanceof BadFileException || cause instanceof RuleProblemsException) {
				return new FailureAnalysis("Files that dondoc needs are wrong:\n\n" + cause.getMessage(),
						"Mend what is named above and start again. Nothing of these files was taken in.", cause);
			}
		}
		return null;
	}

}
