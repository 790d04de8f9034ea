package vn.dondoc.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official years of a calendar as they are kept: what reckoning asks for and no more,
 * so that another comment in a file is no other calendar.
 *
 * @param json the special days by year
 */
record CalendarText(String json) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final TypeReference<Map<Integer, List<SpecialDay>>> YEARS = new TypeReference<>() {
	};

	static CalendarText of(WorkingCalendar calendar) {
		Map<Integer, List<SpecialDay>> years = new TreeMap<>();
		calendar.officialYears().forEach((year) -> years.put(year, calendar.specialDays(year)));
		return new CalendarText(MAPPER.writeValueAsString(years));
	}

	/**
	 * SHA-256 of the text, in hexadecimal.
	 */
	String hash() {
		return DigestUtils.sha256Hex(this.json);
	}

	WorkingCalendar calendar() {
		Map<Integer, SpecialDays> official = new HashMap<>();
		MAPPER.readValue(this.json, YEARS).forEach((year, days) -> official.put(year, new SpecialDays(days)));
		return new VietnameseWorkingCalendar(official);
	}

}
