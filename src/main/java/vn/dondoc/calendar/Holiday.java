package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * The public holidays of the Labour Code 2019, art. 112(1).
 */
enum Holiday {

	NEW_YEAR("Tết Dương lịch", "New Year's Day"), TET("Tết Nguyên đán", "Lunar New Year (Tết)"),
	HUNG_KINGS("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"),
	REUNIFICATION("Ngày Chiến thắng", "Reunification Day"), LABOUR("Ngày Quốc tế lao động", "International Labour Day"),
	NATIONAL("Quốc khánh", "National Day");

	private final String name;

	private final String nameEn;

	Holiday(String name, String nameEn) {
		this.name = name;
		this.nameEn = nameEn;
	}

	SpecialDay computedOn(LocalDate day) {
		return new SpecialDay(day, this.name, this.nameEn, DayOffKind.HOLIDAY, true);
	}

}
