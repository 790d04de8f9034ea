package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.mail.Words;

/**
 * Puts into words what became of duties that the reader was told of: done, due by another
 * day, or owed no more.
 */
final class ChangeWriter {

	private final Words words;

	private final RowWriter rows;

	private final int most;

	/**
	 * @param most how many of each kind are named; more are counted
	 */
	ChangeWriter(Words words, RowWriter rows, int most) {
		this.words = words;
		this.rows = rows;
		this.most = most;
	}

	List<DigestPage.Footer> changes(Digest digest) {
		List<DigestPage.Footer> changes = new ArrayList<>();
		List<Alert> moved = digest.changed().stream().filter((alert) -> alert.movedTo() != null).toList();
		List<Alert> mistaken = digest.changed().stream().filter(Alert::toldByMistake).toList();
		List<Alert> completed = digest.changed().stream().filter((alert) -> alert.completedOn() != null).toList();
		List<Alert> resolved = digest.changed()
			.stream()
			.filter((alert) -> alert.stage() == Stage.RESOLVED && alert.completedOn() == null)
			.toList();
		List<Alert> withdrawn = digest.changed()
			.stream()
			.filter((alert) -> alert.stage() != Stage.RESOLVED && alert.movedTo() == null && !alert.toldByMistake())
			.toList();
		add(changes, "changed.completed", completed, digest);
		add(changes, "changed.resolved", resolved, digest);
		add(changes, "changed.moved", moved, digest);
		add(changes, "changed.withdrawn", withdrawn, digest);
		add(changes, "changed.mistaken", mistaken, digest);
		return changes;
	}

	private void add(List<DigestPage.Footer> changes, String key, List<Alert> alerts, Digest digest) {
		if (alerts.isEmpty()) {
			return;
		}
		List<String> lines = new ArrayList<>(
				alerts.stream().limit(this.most).map((alert) -> line(key + ".line", alert, digest)).toList());
		if (alerts.size() > this.most) {
			lines.add(this.words.say("changed.more", alerts.size() - this.most));
		}
		changes.add(new DigestPage.Footer(this.words.say(key), lines));
	}

	private String line(String key, Alert alert, Digest digest) {
		String unit = alert.duty().unit();
		String what = this.rows.title(alert) + " (" + this.rows.clause(alert) + ")";
		String named = unit.equals(digest.to().unit()) ? what
				: this.words.say("changed.of", this.rows.unitName(unit), what);
		LocalDate movedTo = alert.movedTo();
		LocalDate completedOn = alert.completedOn();
		if (completedOn != null) {
			return this.words.say(key, named, this.words.day(completedOn));
		}
		return (movedTo != null) ? this.words.say(key, named, this.words.day(movedTo), this.words.day(alert.due()))
				: this.words.say(key, named);
	}

}
