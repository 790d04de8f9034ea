package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.notices.mail.Words;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.Trouble.Kind;
import vn.dondoc.runs.Trouble.Point;
import vn.dondoc.text.CleanText;

/**
 * Puts trouble, or its end, into words.
 */
final class TroubleWriter {

	private static final int MOST = 20;

	private TroubleWriter() {
	}

	static TroublePage page(Trouble trouble, LocalDate day, String link) {
		Words vietnamese = Words.in("vi");
		Words english = Words.in("en");
		String subject = vietnamese.say("trouble.subject", lead(trouble, day, vietnamese));
		return new TroublePage(subject, trouble.allIsWell(), link,
				List.of(part(trouble, day, vietnamese), part(trouble, day, english)));
	}

	private static TroublePage.Part part(Trouble trouble, LocalDate day, Words words) {
		boolean well = trouble.allIsWell();
		int count = trouble.points().size();
		return new TroublePage.Part(words.language(), words.say("trouble.greeting"), lead(trouble, day, words) + ".",
				trouble.points().stream().limit(MOST).map((point) -> row(point, words)).toList(),
				(count > MOST) ? words.say("trouble.more", count - MOST) : null, kept(trouble, words),
				well ? null : words.say("trouble.todo." + todo(trouble)),
				words.say(onlyAudit(trouble) ? "trouble.open.audit" : "trouble.open"), words.say("trouble.why"),
				labels(words));
	}

	private static Map<String, String> labels(Words words) {
		return Stream.of("place", "rule", "message", "kept", "do")
			.collect(Collectors.toMap((name) -> name, (name) -> words.say("trouble." + name)));
	}

	private static String lead(Trouble trouble, LocalDate day, Words words) {
		Run run = trouble.run();
		int count = trouble.points().size();
		if (onlyAudit(trouble)) {
			return words.say("trouble.lead.audit", words.day(day), count);
		}
		if (run == null || (run.state() == Run.State.COMPLETED && count > 0)) {
			return words.say("trouble.lead.refused", words.day(day), count);
		}
		return words.say("trouble.lead." + run.state(), words.day(run.on()), count);
	}

	private static TroublePage.Row row(Point point, Words words) {
		String message = CleanText.line(point.what().in(Locale.forLanguageTag(words.language())));
		return new TroublePage.Row(words.say("trouble.kind." + point.kind()), unlessEmpty(point.place()),
				unlessEmpty(point.rule()), message);
	}

	private static @Nullable String unlessEmpty(String text) {
		return text.isEmpty() ? null : CleanText.line(text);
	}

	/**
	 * Whether the auditor alone has something to say.
	 */
	static boolean onlyAudit(Trouble trouble) {
		return !trouble.points().isEmpty() && trouble.points().stream().allMatch((point) -> point.kind() == Kind.AUDIT);
	}

	private static String todo(Trouble trouble) {
		return onlyAudit(trouble) ? "audit" : named(trouble) ? "file" : "run";
	}

	private static boolean named(Trouble trouble) {
		return trouble.points().stream().anyMatch((point) -> !point.file().isEmpty());
	}

	private static List<String> kept(Trouble trouble, Words words) {
		List<String> kept = new ArrayList<>();
		if (trouble.allIsWell()) {
			kept.add(words.say("trouble.kept.well"));
		}
		for (Kind kind : Kind.values()) {
			if (trouble.points().stream().anyMatch((point) -> point.kind() == kind)) {
				kept.add(words.say("trouble.kept." + kind));
			}
		}
		return kept;
	}

}
