package vn.dondoc.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files written for the rig.
 */
final class RigFiles {

	private static final String OWING = """
			package vn.dondoc.directive
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties
			""";

	private RigFiles() {
	}

	static String duties(List<LocalDate> dues) {
		return OWING + IntStream.rangeClosed(1, dues.size())
			.mapToObj((number) -> duty(number, dues.get(number - 1)))
			.collect(Collectors.joining());
	}

	private static String duty(int number, LocalDate due) {
		return """
				rule "Nhiệm vụ %1$d" @clause("1.%1$d")
				when $holder : OrgUnit( active )
				then duties.milestone($holder, "task-%1$d").on(%2$d, %3$d, %4$d).exactly();
				end
				""".formatted(number, due.getYear(), due.getMonthValue(), due.getDayOfMonth());
	}

	static void write(Path file, String text) {
		try {
			Files.createDirectories(file.resolveSibling("."));
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void copy(Path from, Path to) {
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.toList()) {
				write(to.resolve(file.getFileName().toString()), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How often the rig's organisation is told of a duty.
	 */
	enum Ladder {

		/** Every day from 30 days before the due date on, so that each day is work. */
		DAILY("""
				package vn.dondoc.alerting
				import vn.dondoc.facts.Duty
				global vn.dondoc.facts.Alerts alerts
				rule "Sắp đến hạn"
				when $duty : Duty( open, daysLeft >= 1 )
				then alerts.upcoming($duty).at(30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13,
					12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
				end
				rule "Đến hạn"
				when $duty : Duty( open, daysLeft == 0, daysLate == 0 )
				then alerts.due($duty);
				end
				rule "Quá hạn"
				when $duty : Duty( open, daysLate >= 1 )
				then alerts.overdue($duty).since(1).every(1);
				end
				"""),

		/** As it is shipped. */
		SHIPPED("");

		private final String text;

		Ladder(String text) {
			this.text = text;
		}

		String text() {
			try {
				return this.text.isEmpty() ? Files.readString(Path.of("rules", "ladder.drl")) : this.text;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
