package vn.dondoc;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and when the server believes itself to be.
 *
 * @param zone the zone in which days are counted
 * @param clock the clock
 */
@ConfigurationProperties("dondoc")
record TimeProperties(@DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone, @DefaultValue ClockProperties clock) {

	/**
	 * The clock.
	 *
	 * @param start runs the whole server as if it were started then, a day or a local
	 * date and time; {@code null} for the real time
	 */
	record ClockProperties(@Nullable StartTime start) {
	}

}
