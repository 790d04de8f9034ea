package vn.dondoc.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.notification.Message;

/**
 * Something that happened to an alert, and the messages that told of it.
 *
 * @param event what happened
 * @param time which time it was said, from 1; 0 for anything else
 * @param messages the messages
 */
record Story(AlertEvent event, int time, List<Message> messages) {

	/**
	 * The history, newest first.
	 */
	static List<Story> of(List<AlertEvent> events, Map<Long, List<Message>> messages) {
		List<Story> stories = new ArrayList<>();
		int said = 0;
		for (AlertEvent event : events) {
			boolean saying = event.type() == AlertEvent.Type.SAID;
			said += saying ? 1 : 0;
			stories.add(0, new Story(event, saying ? said : 0, messages.getOrDefault(event.id(), List.of())));
		}
		return stories;
	}

}
