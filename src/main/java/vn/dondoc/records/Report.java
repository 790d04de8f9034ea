package vn.dondoc.records;

import java.time.LocalDate;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Work;

/**
 * What is on record about the work on a duty (báo cáo kết quả).
 *
 * @param duty which duty
 * @param work how far the work had come
 * @param on the day from which that holds, in Viet Nam
 * @param source where that is known from
 */
public record Report(DutyKey duty, Work work, LocalDate on, String source) {
}
