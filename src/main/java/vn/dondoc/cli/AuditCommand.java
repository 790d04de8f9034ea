package vn.dondoc.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code audit …}: what the journal is asked.
 */
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Checks the journal of the server’s database.", subcommands = AuditVerifyCommand.class)
final class AuditCommand implements Runnable {

	@CommandLine.Spec
	private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.spec != null) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), "Missing command; expected verify");
		}
	}

}
