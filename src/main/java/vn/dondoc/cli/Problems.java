package vn.dondoc.cli;

import java.io.PrintWriter;

import picocli.CommandLine;

import vn.dondoc.configfile.BadFileException;
import vn.dondoc.rules.RuleProblemsException;

/**
 * Says what is wrong with the admin's files: a line a problem, never a stack trace.
 */
final class Problems implements CommandLine.IExecutionExceptionHandler {

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, CommandLine.ParseResult parsed)
			throws Exception {
		PrintWriter err = command.getErr();
		if (ex instanceof BadFileException bad) {
			bad.problems().forEach(err::println);
		}
		else if (ex instanceof RuleProblemsException bad) {
			bad.problems().forEach(err::println);
		}
		else {
			throw ex;
		}
		return CommandLine.ExitCode.SOFTWARE;
	}

}
