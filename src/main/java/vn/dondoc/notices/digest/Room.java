package vn.dondoc.notices.digest;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * What a page may show of a letter that says more than a page holds.
 *
 * @param rows how many duties it lists
 * @param lines how many lines a table or a list of changes has
 * @param compact whether each duty takes little room
 */
record Room(int rows, int lines, boolean compact) {

	private static final int LINES = 40;

	/**
	 * Lays a page out in as much room as leaves it small enough to be shown whole.
	 * @param rows how many duties it lists at most
	 * @param compact whether each takes little room from the outset
	 * @param page the page in a room
	 * @param html its layout
	 * @return the first page that is small enough, or the one in the least room
	 */
	static Laid fit(int rows, boolean compact, Function<Room, DigestPage> page, Function<DigestPage, String> html) {
		Room room = new Room(rows, LINES, compact);
		while (true) {
			DigestPage written = page.apply(room);
			String laid = html.apply(written);
			if (room.isLeast() || laid.getBytes(StandardCharsets.UTF_8).length <= LetterLimits.SHOWN_WHOLE) {
				return new Laid(written, laid);
			}
			room = room.compact() ? new Room(room.rows() / 2, Math.max(1, room.lines() * 2 / 3), true)
					: new Room(room.rows(), room.lines(), true);
		}
	}

	private boolean isLeast() {
		return this.rows == 0 && this.lines == 1 && this.compact;
	}

	/**
	 * A page and its layout.
	 *
	 * @param page the page
	 * @param html the page as HTML
	 */
	record Laid(DigestPage page, String html) {
	}

}
