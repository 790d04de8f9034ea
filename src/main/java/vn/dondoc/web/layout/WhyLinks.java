package vn.dondoc.web.layout;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import vn.dondoc.facts.DutyKey;

/**
 * Where it is explained why something is said of a duty.
 */
public final class WhyLinks {

	private WhyLinks() {
	}

	/**
	 * The page that explains a duty.
	 * @param duty the duty
	 * @param on the day; {@code null} for the day on which it is opened
	 * @return the path with its query, encoded
	 */
	public static String to(DutyKey duty, @Nullable LocalDate on) {
		return UriComponentsBuilder.fromPath("/why")
			.queryParam("unit", "{unit}")
			.queryParam("obligation", "{obligation}")
			.queryParamIfPresent("directive", Optional.of("{directive}").filter((any) -> !duty.directive().isEmpty()))
			.queryParamIfPresent("period", Optional.of("{period}").filter((any) -> !duty.period().isEmpty()))
			.queryParamIfPresent("on", Optional.ofNullable(on))
			.encode()
			.buildAndExpand(Map.of("unit", duty.unit(), "obligation", duty.obligation(), "directive", duty.directive(),
					"period", duty.period()))
			.toUriString();
	}

}
