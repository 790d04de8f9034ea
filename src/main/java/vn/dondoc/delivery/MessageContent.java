package vn.dondoc.delivery;

import java.util.List;

/**
 * A message as its recipient sees it, read back from the bytes that were frozen.
 *
 * @param headers the headers that matter to a reader, in order, as {@code Name: value}
 * @param text the plain-text part
 * @param html the HTML part; safe only in a sandboxed frame
 * @param attachments the files that go with it
 */
public record MessageContent(List<String> headers, String text, String html, List<MessageFile> attachments) {

	/**
	 * Takes private copies.
	 */
	public MessageContent {
		headers = List.copyOf(headers);
		attachments = List.copyOf(attachments);
	}

}
