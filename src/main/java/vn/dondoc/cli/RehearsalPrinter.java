package vn.dondoc.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.findings.Finding;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsal.AlertChange.Effect;
import vn.dondoc.rehearsal.Rehearsal.DutyChange.Shift;

/**
 * Prints a rehearsal for people: a headline, then what changes in tables.
 */
final class RehearsalPrinter {

	private final PrintWriter out;

	RehearsalPrinter(PrintWriter out) {
		this.out = out;
	}

	void print(Rehearsal rehearsal) {
		this.out.println(rehearsal.on() + ": " + headline(rehearsal));
		this.out.println("By the rules that run there are " + counted(rehearsal.dutiesBefore(), "duty", "duties")
				+ " and " + counted(rehearsal.alertsBefore(), "alert", "alerts") + ".");
		duties(rehearsal);
		alerts(rehearsal);
		mails(rehearsal);
		rules(rehearsal);
		this.out.flush();
	}

	private static String headline(Rehearsal rehearsal) {
		List<String> parts = new ArrayList<>();
		for (Shift shift : Shift.values()) {
			int count = rehearsal.duties(shift);
			if (count > 0) {
				parts.add(counted(count, "duty", "duties") + " " + verb(shift, count));
			}
		}
		for (Effect effect : Effect.values()) {
			int count = rehearsal.alerts(effect);
			if (count > 0) {
				parts.add(counted(count, "alert", "alerts") + " " + verb(effect, count));
			}
		}
		return parts.isEmpty() ? "nothing changes" : String.join(", ", parts);
	}

	private static String verb(Shift shift, int count) {
		return switch (shift) {
			case OWED -> be(count) + " owed anew";
			case DROPPED -> be(count) + " owed no more";
			case MOVED -> (count == 1) ? "moves" : "move";
			case OTHERWISE -> be(count) + " worded otherwise";
		};
	}

	private static String verb(Effect effect, int count) {
		return switch (effect) {
			case RAISED, WITHDRAWN, CHANGED, RESOLVED -> be(count) + " " + effect.name().toLowerCase(Locale.ROOT);
			case SILENT -> (count == 1) ? "falls silent" : "fall silent";
		};
	}

	private static String be(int count) {
		return (count == 1) ? "is" : "are";
	}

	private static String counted(int number, String one, String many) {
		return number + " " + ((number == 1) ? one : many);
	}

	private void duties(Rehearsal rehearsal) {
		Rows rows = new Rows("unit", "obligation", "duty", "due_before", "due_after", "rule");
		rehearsal.duties()
			.forEach((duty) -> rows.add(duty.key().unit(), duty.key().owed(), duty.what(), duty.dueBefore(),
					duty.dueAfter(), duty.rule().rule()));
		section("Duties", rows, rehearsal.duties().isEmpty());
	}

	private void alerts(Rehearsal rehearsal) {
		Rows rows = new Rows("unit", "obligation", "alert", "before", "after", "recipients");
		rehearsal.alerts()
			.forEach((alert) -> rows.add(alert.key().unit(), alert.key().owed(), alert.what(), said(alert.before()),
					said(alert.after()),
					RehearsalRows.recipients((alert.after() != null) ? alert.after() : alert.before())));
		section("Alerts", rows, rehearsal.alerts().isEmpty());
	}

	private static String said(@Nullable Finding finding) {
		if (finding == null) {
			return "";
		}
		return finding.stage() + ((finding.level() > 0) ? "(" + finding.level() + ")" : "") + " " + finding.slot();
	}

	private void mails(Rehearsal rehearsal) {
		Rows rows = new Rows("role", "unit", "address", "about");
		rehearsal.mails()
			.forEach((mail) -> rows.add(mail.role(), mail.unit(),
					mail.address().isEmpty() ? "(nobody has an address)" : mail.address(),
					mail.duties().stream().map(Object::toString).collect(Collectors.joining(" "))));
		section("Mails", rows, rehearsal.mails().isEmpty());
	}

	private void rules(Rehearsal rehearsal) {
		Rows rows = new Rows("file", "line", "fired", "took_ms", "rule");
		rehearsal.rules()
			.forEach((rule) -> rows.add(rule.rule().file(), rule.rule().line(), rule.fired(),
					String.format(Locale.ROOT, "%.1f", rule.took().toNanos() / 1e6), rule.rule().rule()));
		section("Rules of the candidate", rows, rehearsal.rules().isEmpty());
	}

	private void section(String title, Rows rows, boolean empty) {
		if (!empty) {
			this.out.println();
			this.out.println(title);
			rows.tableAsAdded().forEach((line) -> this.out.println("  " + line));
		}
	}

}
