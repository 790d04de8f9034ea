package vn.dondoc.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether mails may leave this node now.
 *
 * @param pausedUntil until when nothing is tried, by the application's clock;
 * {@code null} while the channel is open
 * @param why what made it pause, such as the server's answer; {@code null} while the
 * channel is open
 */
public record ChannelStatus(@Nullable Instant pausedUntil, @Nullable String why) {

	/**
	 * Mails may leave.
	 */
	public static final ChannelStatus OPEN = new ChannelStatus(null, null);

	/**
	 * Nothing is tried for a while.
	 * @param until until when
	 * @param why what made it pause
	 * @return the status
	 */
	public static ChannelStatus paused(Instant until, String why) {
		return new ChannelStatus(until, why);
	}

	/**
	 * Whether mails may leave.
	 * @return {@code false} while nothing is tried
	 */
	public boolean isOpen() {
		return this.pausedUntil == null;
	}

}
