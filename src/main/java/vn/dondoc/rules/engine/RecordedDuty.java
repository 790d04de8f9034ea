package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

import vn.dondoc.facts.OwedDuty;
import vn.dondoc.rules.language.Values;

/**
 * What one statement says is owed, taken down word by word.
 */
interface RecordedDuty {

	/**
	 * What it comes to.
	 * @return one duty, or one a period
	 * @throws Mistake if it was left without its term
	 */
	Stream<OwedDuty> owed();

	static YearMonth month(int year, int month) {
		Mistake.refuse(Values.year(year));
		Mistake.refuse(Values.month(month));
		return YearMonth.of(year, month);
	}

	static LocalDate day(int year, int month, int day) {
		YearMonth in = month(year, month);
		Mistake.refuse(Values.day(year, month, day));
		return in.atDay(day);
	}

}
