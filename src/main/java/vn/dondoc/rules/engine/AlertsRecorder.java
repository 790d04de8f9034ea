package vn.dondoc.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Alerts;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Stage;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Slots;
import vn.dondoc.rules.language.Message;
import vn.dondoc.rules.language.Values;

/**
 * Takes down what rules want said. Serves one session.
 */
final class AlertsRecorder implements Alerts {

	private static final List<Recipient> HOLDER_ONLY = List.of(Recipient.HOLDER);

	private static final Slots ON_THE_DAY = new Slots.Days(List.of(0));

	private final FiringRule firing;

	private final List<Entry> entries = new ArrayList<>();

	// A rule says the same of each duty, and one rule speaks after the other; so what was
	// made of the last words mostly serves again

	private int[] lastBefore = {};

	private Slots before = ON_THE_DAY;

	private Slots.Days once = new Slots.Days(List.of(0));

	private Slots.Repeating repeating = new Slots.Repeating(0, 1);

	private String[] lastRoles = {};

	private List<Recipient> lastTo = HOLDER_ONLY;

	private List<Recipient> together = HOLDER_ONLY;

	AlertsRecorder(FiringRule firing) {
		this.firing = firing;
	}

	@Override
	public Upcoming upcoming(Duty duty) {
		return enter(duty, Stage.UPCOMING, 0);
	}

	@Override
	public Said due(Duty duty) {
		Entry entry = enter(duty, Stage.DUE, 0);
		entry.slots = ON_THE_DAY;
		return entry;
	}

	@Override
	public Since overdue(Duty duty) {
		return enter(duty, Stage.OVERDUE, 0);
	}

	@Override
	public Since escalated(Duty duty, int level) {
		Mistake.refuse(Values.level(level));
		return enter(duty, Stage.ESCALATED, level);
	}

	private Entry enter(Duty duty, Stage stage, int level) {
		Entry entry = new Entry(duty, stage, level, this.firing.source());
		this.entries.add(entry);
		return entry;
	}

	/**
	 * What was to be said, once all rules have spoken.
	 * @return the calls
	 * @throws Mistake if one was left without its days
	 */
	List<AlertCall> calls() {
		List<AlertCall> calls = new ArrayList<>(this.entries.size());
		for (Entry entry : this.entries) {
			calls.add(entry.call());
		}
		return calls;
	}

	private Slots before(int[] daysBefore) {
		if (!Arrays.equals(daysBefore, this.lastBefore)) {
			this.lastBefore = daysBefore.clone();
			this.before = new Slots.Days(Arrays.stream(daysBefore).mapToObj((days) -> -days).toList());
		}
		return this.before;
	}

	private Slots once(int daysAfter) {
		if (this.once.offsets().get(0) != daysAfter) {
			this.once = new Slots.Days(List.of(daysAfter));
		}
		return this.once;
	}

	private Slots repeating(int first, int every) {
		if (this.repeating.first() != first || this.repeating.every() != every) {
			this.repeating = new Slots.Repeating(first, every);
		}
		return this.repeating;
	}

	private List<Recipient> together(List<Recipient> to, String[] roles) {
		if (!to.equals(this.lastTo) || !Arrays.equals(roles, this.lastRoles)) {
			Set<Recipient> all = EnumSet.copyOf(to);
			for (String role : roles) {
				all.add(recipient(role));
			}
			this.lastTo = to;
			this.lastRoles = roles.clone();
			this.together = List.copyOf(all);
		}
		return this.together;
	}

	private static Recipient recipient(String role) {
		Mistake.refuse(Values.recipient(role));
		return Recipient.valueOf(role);
	}

	private static void checkDays(String word, int days) {
		Mistake.refuse(Values.days(word, days));
	}

	private final class Entry implements Upcoming, Since, Every {

		private final Duty duty;

		private final Stage stage;

		private final int level;

		private final RuleSource source;

		private @Nullable Slots slots;

		private List<Recipient> recipients = HOLDER_ONLY;

		Entry(Duty duty, Stage stage, int level, RuleSource source) {
			this.duty = duty;
			this.stage = stage;
			this.level = level;
			this.source = source;
		}

		@Override
		public Said at(int... daysBefore) {
			if (daysBefore.length == 0) {
				throw new Mistake(Message.of("mistake.at"), null);
			}
			for (int days : daysBefore) {
				checkDays("at", days);
			}
			this.slots = before(daysBefore);
			return this;
		}

		@Override
		public Every since(int daysAfter) {
			checkDays("since", daysAfter);
			this.slots = once(daysAfter);
			return this;
		}

		@Override
		public Said every(int days) {
			checkDays("every", days);
			if (this.slots instanceof Slots.Days first) {
				this.slots = repeating(first.offsets().get(0), days);
			}
			return this;
		}

		@Override
		public Said to(String... roles) {
			this.recipients = together(this.recipients, roles);
			return this;
		}

		AlertCall call() {
			if (this.slots == null) {
				throw new Mistake(Message.of((this.stage == Stage.UPCOMING) ? "mistake.upcoming" : "mistake.overdue"),
						this.source);
			}
			return new AlertCall(this.duty, this.stage, this.level, this.slots, this.recipients, this.source);
		}

	}

}
