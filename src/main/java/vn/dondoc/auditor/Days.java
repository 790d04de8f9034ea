package vn.dondoc.auditor;

import java.time.LocalDate;

/**
 * The days that a check looks at.
 *
 * @param from the first
 * @param through the last; today
 */
record Days(LocalDate from, LocalDate through) {

}
