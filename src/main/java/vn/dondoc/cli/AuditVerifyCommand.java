package vn.dondoc.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedRuntimeException;

import vn.dondoc.journal.AuditTrail;
import vn.dondoc.journal.JournalHead;
import vn.dondoc.journal.Verification;

/**
 * {@code audit verify [--against HEAD]}: reads the journal in the server's database and
 * names each entry that is not as it was written.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
		description = { "Checks that no entry of the journal was altered, removed, cut off or chained anew.",
				"Prints each that was, else the head. The database and the secret are those of the",
				"server: settings are read from the same files, or given as --spring.datasource.url=…" })
final class AuditVerifyCommand implements Callable<Integer> {

	@Option(names = "--against", paramLabel = "HEAD",
			description = "A head that was kept, NUMBER:HASH, or a file of them (default: dondoc.journal.heads).")
	private @Nullable String against;

	@Unmatched
	private List<String> settings = new ArrayList<>();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() {
		CommandLine command = Objects.requireNonNull(this.spec).commandLine();
		this.settings.stream().filter((given) -> !given.matches("--[^=]+=.*")).findFirst().ifPresent((given) -> {
			throw new CommandLine.ParameterException(command, "Unmatched argument: '" + given + "'");
		});
		if (this.against != null && !JournalHead.isOne(this.against) && !isFile(this.against)) {
			throw new CommandLine.ParameterException(command,
					"--against is '" + this.against + "'; expected NUMBER:HASH or a file of heads");
		}
		PrintWriter err = command.getErr();
		try (ConfigurableApplicationContext database = JournalDatabase.open(this.settings)) {
			return print(verify(database.getBean(AuditTrail.class)), command.getOut(), err);
		}
		catch (NestedRuntimeException ex) {
			err.println("There is no journal that can be read: " + ex.getMostSpecificCause().getMessage());
		}
		catch (UncheckedIOException ex) {
			err.println("The heads cannot be read: " + ex.getMessage());
		}
		catch (JournalDatabase.UnusableException ex) {
			err.println(ex.getMessage());
		}
		return CommandLine.ExitCode.SOFTWARE;
	}

	private static boolean isFile(String path) {
		try {
			return Files.isRegularFile(Path.of(path));
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	private Verification verify(AuditTrail journal) {
		if (this.against == null) {
			return journal.verify();
		}
		if (JournalHead.isOne(this.against)) {
			return journal.verify(List.of(JournalHead.of(this.against)));
		}
		List<JournalHead> heads = journal.headsIn(Path.of(this.against));
		if (heads.isEmpty()) {
			throw new JournalDatabase.UnusableException("There is no head in " + this.against);
		}
		return journal.verify(heads);
	}

	private static int print(Verification verified, PrintWriter out, PrintWriter err) {
		verified.problems().forEach((problem) -> out.println("entry " + problem.entry() + ": " + words(problem)));
		err.println(verified.entries() + ((verified.entries() == 1) ? " entry" : " entries")
				+ (verified.intact() ? ", all as they were written" : ""));
		if (verified.intact() && verified.head() != null) {
			out.println(verified.head());
		}
		return verified.intact() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
	}

	private static String words(Verification.Problem problem) {
		return switch (problem.fault()) {
			case MISSING -> "is missing";
			case CHANGED -> "was altered, or written with another secret";
			case RECHAINED -> "is not the entry whose hash was kept";
		};
	}

}
