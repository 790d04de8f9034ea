package vn.dondoc.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Duties;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Term;
import vn.dondoc.facts.Term.Phrase;
import vn.dondoc.rules.language.Message;
import vn.dondoc.rules.language.Values;

/**
 * Takes down what rules say is owed. Serves one session.
 */
final class DutiesRecorder implements Duties {

	private final FiringRule firing;

	private final Directives directives;

	private final RecurringTerms terms;

	private final List<RecordedDuty> entries = new ArrayList<>();

	DutiesRecorder(FiringRule firing, Directives directives, LocalDate on) {
		this.firing = firing;
		this.directives = directives;
		this.terms = new RecurringTerms(on);
	}

	@Override
	public By milestone(OrgUnit holder, String obligation) {
		return enter(holder, obligation, DutyKind.MILESTONE, null);
	}

	@Override
	public Start commencement(OrgUnit holder, String obligation) {
		return enter(holder, obligation, DutyKind.COMMENCEMENT, null);
	}

	@Override
	public By target(OrgUnit holder, String obligation, double percent) {
		Mistake.refuse(Values.percent(percent));
		return enter(holder, obligation, DutyKind.TARGET, percent(percent));
	}

	// 100 rather than 100.0 or 1E+2
	private static BigDecimal percent(double percent) {
		BigDecimal value = BigDecimal.valueOf(percent).stripTrailingZeros();
		return (value.scale() < 0) ? value.setScale(0) : value;
	}

	@Override
	public void standing(OrgUnit holder, String obligation) {
		enter(holder, obligation, DutyKind.STANDING, null);
	}

	@Override
	public Every periodic(OrgUnit holder, String obligation) {
		Mistake.refuse(Values.obligation(obligation));
		RuleSource source = this.firing.source();
		RecurringEntry entry = new RecurringEntry(holder, obligation, source, this.directives.codeOf(source.file()),
				this.terms);
		this.entries.add(entry);
		return entry;
	}

	private Entry enter(OrgUnit holder, String obligation, DutyKind kind, @Nullable BigDecimal target) {
		Mistake.refuse(Values.obligation(obligation));
		RuleSource source = this.firing.source();
		Entry entry = new Entry(holder, obligation, kind, target, source, this.directives.codeOf(source.file()));
		this.entries.add(entry);
		return entry;
	}

	/**
	 * What was owed, once all rules have spoken.
	 * @return the duties
	 * @throws Mistake if a duty was left without its term
	 */
	List<OwedDuty> owed() {
		return this.entries.stream().flatMap(RecordedDuty::owed).toList();
	}

	private static final class Entry implements By, Start, Fixed, RecordedDuty {

		private final OrgUnit holder;

		private final String obligation;

		private final DutyKind kind;

		private final @Nullable BigDecimal target;

		private final RuleSource source;

		private final String directive;

		private @Nullable Term term;

		Entry(OrgUnit holder, String obligation, DutyKind kind, @Nullable BigDecimal target, RuleSource source,
				String directive) {
			this.directive = directive;
			this.holder = holder;
			this.obligation = obligation;
			this.kind = kind;
			this.target = target;
			this.source = source;
		}

		@Override
		public Fixed inMonth(int year, int month) {
			return term(Phrase.IN_MONTH, RecordedDuty.month(year, month).atDay(1), false);
		}

		@Override
		public Fixed beforeMonth(int year, int month) {
			return term(Phrase.BEFORE_MONTH, RecordedDuty.month(year, month).atDay(1), false);
		}

		@Override
		public Fixed on(int year, int month, int day) {
			return term(Phrase.ON, RecordedDuty.day(year, month, day), false);
		}

		@Override
		public Fixed byEndOf(int year) {
			return term(Phrase.BY_END_OF, RecordedDuty.month(year, 1).atDay(1), false);
		}

		@Override
		public Fixed from(int year, int month, int day) {
			return term(Phrase.FROM, RecordedDuty.day(year, month, day), true);
		}

		@Override
		public void exactly() {
			if (this.term != null) {
				this.term = new Term(this.term.phrase(), this.term.day(), true);
			}
		}

		private Fixed term(Phrase phrase, LocalDate day, boolean exactly) {
			this.term = new Term(phrase, day, exactly);
			return this;
		}

		@Override
		public Stream<OwedDuty> owed() {
			if (this.term == null && this.kind != DutyKind.STANDING) {
				throw new Mistake(
						Message.of((this.kind == DutyKind.COMMENCEMENT) ? "mistake.commencement" : "mistake.duty",
								this.obligation),
						this.source);
			}
			return Stream.of(new OwedDuty(this.holder, this.obligation, this.kind, this.term, this.target, this.source,
					this.directive, ""));
		}

	}

}
