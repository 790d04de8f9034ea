package vn.dondoc.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The entry point: one of the commands, or the server when none is named.
 */
public final class Dondoc {

	private static final Set<String> COMMANDS = Set.of("check", "test", "duties", "alerts", "simulate", "rehearse",
			"calendar", "run", "audit", "help", "-h", "--help", "-V", "--version");

	private Dondoc() {
	}

	/**
	 * Runs a command.
	 * @param args a command and its options; the server's settings, such as
	 * {@code --server.port=8081}, when no command is named
	 */
	public static void main(String[] args) {
		Optional<String> trouble = NamesInThisLocale.trouble(args);
		if (trouble.isPresent()) {
			System.exit(CommandLineTool.refuse(trouble.get()));
		}
		String first = (args.length > 0) ? args[0] : "serve";
		if (first.equals("serve")) {
			Server.run(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
		}
		else if (first.startsWith("--") && Arrays.stream(args).noneMatch(COMMANDS::contains)) {
			Server.run(args);
		}
		else {
			System.exit(CommandLineTool.run(args));
		}
	}

}
