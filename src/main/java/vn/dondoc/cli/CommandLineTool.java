package vn.dondoc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands. All but {@code audit} and {@code run} need files alone: no database, no
 * Spring.
 */
@Command(name = "dondoc", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Watches what units owe, by when and by which clause.",
		synopsisSubcommandLabel = "[serve | check | test | duties | alerts | simulate | rehearse | calendar | run | audit]",
		footer = { "", "Without a command, or with 'serve', the server starts; its settings are given as",
				"--server.port=8081. Exit status: 0 clean, 1 problems, 2 usage." },
		subcommands = { CheckCommand.class, TestCommand.class, DutiesCommand.class, AlertsCommand.class,
				SimulateCommand.class, RehearseCommand.class, CalendarCommand.class, RunCommand.class,
				AuditCommand.class, CommandLine.HelpCommand.class })
final class CommandLineTool implements Runnable {

	@CommandLine.Spec
	private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

	static int run(String... args) {
		// Before anything logs: what a command prints is data, so logs go to stderr
		System.setProperty("logback.configurationFile", "logback-cli.xml");
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		int status = run(new PrintWriter(out, false, StandardCharsets.UTF_8),
				new PrintWriter(err, true, StandardCharsets.UTF_8), args);
		out.flush();
		return status;
	}

	/**
	 * Says why nothing can be run.
	 * @param message why
	 * @return the exit status
	 */
	static int refuse(String message) {
		new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(message);
		return CommandLine.ExitCode.USAGE;
	}

	/**
	 * Runs a command with given outputs.
	 * @param out takes the data
	 * @param err takes messages and progress
	 * @param args the command and its options
	 * @return the exit status
	 */
	static int run(PrintWriter out, PrintWriter err, String... args) {
		int status = new CommandLine(new CommandLineTool()).setOut(out)
			.setErr(err)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler(new Problems())
			.execute(args);
		out.flush();
		err.flush();
		return status;
	}

	@Override
	public void run() {
		if (this.spec != null) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), "Missing command");
		}
	}

}
