package vn.dondoc.web.layout;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.dondoc.facts.Period;
import vn.dondoc.text.Language;
import vn.dondoc.text.PeriodName;

/**
 * Periods of duties that recur, as the reader calls them.
 */
@Component
public class Periods {

	/**
	 * A period.
	 * @param name its name
	 * @return such as {@code tháng 7/2022}; the name itself if it is none
	 */
	public String name(String name) {
		return Period.named(name)
			.map((period) -> new PeriodName(period).in(LocaleContextHolder.getLocale()))
			.orElse(name);
	}

	static String titled(String title, String period) {
		return PeriodName.titled(Language.of(LocaleContextHolder.getLocale()), title, period);
	}

}
