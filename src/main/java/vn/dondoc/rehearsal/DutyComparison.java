package vn.dondoc.rehearsal;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.rehearsal.Rehearsal.DutyChange;
import vn.dondoc.rehearsal.Rehearsal.DutyChange.Shift;

/**
 * Compares a duty that is owed before and after.
 */
final class DutyComparison {

	private DutyComparison() {
	}

	static Optional<DutyChange> of(LedgerEntry before, LedgerEntry after) {
		Duty was = before.duty();
		Duty is = after.duty();
		if (!Objects.equals(was.due(), is.due())) {
			return Optional.of(change(Shift.MOVED, before, after));
		}
		return (sameTerms(was, is) && sameWords(before.source(), after.source())) ? Optional.empty()
				: Optional.of(change(Shift.OTHERWISE, before, after));
	}

	private static DutyChange change(Shift what, LedgerEntry before, LedgerEntry after) {
		return new DutyChange(after.key(), what, before.duty().due(), after.duty().due(), after.source());
	}

	private static boolean sameTerms(Duty was, Duty is) {
		return was.kind().equals(is.kind()) && same(was.target(), is.target())
				&& Objects.equals(was.startsOn(), is.startsOn()) && Objects.equals(was.calendarDue(), is.calendarDue());
	}

	private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		if (one == null) {
			return other == null;
		}
		return other != null && one.compareTo(other) == 0;
	}

	// A rule that only moved within the files says the same
	private static boolean sameWords(RuleSource was, RuleSource is) {
		return was.rule().equals(is.rule()) && was.clause().equals(is.clause()) && was.titleEn().equals(is.titleEn())
				&& was.quote().equals(is.quote()) && was.legalBasis().equals(is.legalBasis());
	}

}
