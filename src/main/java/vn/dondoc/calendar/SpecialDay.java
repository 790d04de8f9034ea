package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param date the day, in Viet Nam
 * @param name its Vietnamese name, such as {@code Tết Dương lịch}
 * @param nameEn its English name
 * @param kind why
 * @param provisional whether it was computed from the statute because that year's
 * official calendar has not been entered
 */
public record SpecialDay(LocalDate date, String name, String nameEn, DayOffKind kind, boolean provisional) {
}
