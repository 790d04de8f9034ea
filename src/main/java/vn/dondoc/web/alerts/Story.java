package vn.dondoc.web.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.delivery.Message;

/**
 * Something that happened to an alert, and the messages that told of it.
 *
 * @param event what happened
 * @param time which reminder or urging it was, from 1; 0 for anything else
 * @param messages the messages
 */
record Story(AlertEvent event, int time, List<Message> messages) {

	/**
	 * The history, newest first. Points in one letter count as one time.
	 */
	static List<Story> of(List<AlertEvent> events, Map<Long, List<Message>> messages) {
		List<Story> stories = new ArrayList<>();
		Set<LocalDate> reminders = new HashSet<>();
		Set<LocalDate> urgings = new HashSet<>();
		for (AlertEvent event : events) {
			List<Message> carriers = messages.getOrDefault(event.id(), List.of());
			Set<LocalDate> times = urges(event) ? urgings : reminders;
			boolean notifies = event.type() == AlertEvent.Type.NOTIFIED;
			if (notifies) {
				times.add(carriers.isEmpty() ? event.on() : carriers.get(0).digestDay());
			}
			stories.add(0, new Story(event, notifies ? times.size() : 0, carriers));
		}
		return stories;
	}

	private static boolean urges(AlertEvent event) {
		return event.slot().offset() > 0;
	}

	/**
	 * The key of what it was, such as the third urging.
	 */
	public String key() {
		return urges(this.event) ? "story.urged" : "story.reminded";
	}

}
