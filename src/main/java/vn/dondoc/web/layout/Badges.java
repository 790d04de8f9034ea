package vn.dondoc.web.layout;

import org.springframework.stereotype.Component;

import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Message;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.nodes.Node;
import vn.dondoc.nodes.Timetable;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.releases.Candidate;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.Shard;

/**
 * The word, icon and colour of every state.
 */
@Component
public class Badges {

	/**
	 * How far an alert has come.
	 * @param stage the stage
	 * @return its badge
	 */
	public Badge of(Stage stage) {
		return switch (stage) {
			case UPCOMING -> badge("stage", stage, "ti-clock", "soon");
			case DUE -> badge("stage", stage, "ti-calendar-due", "soon");
			case OVERDUE -> badge("stage", stage, "ti-alert-triangle", "late");
			case ESCALATED -> badge("stage", stage, "ti-speakerphone", "late");
			case RESOLVED -> badge("stage", stage, "ti-circle-check", "done");
			case WITHDRAWN -> badge("stage", stage, "ti-circle-off", "hollow");
		};
	}

	/**
	 * What happened to an alert.
	 * @param type the sort of event
	 * @return its badge
	 */
	public Badge of(AlertEvent.Type type) {
		return switch (type) {
			case NOTIFIED -> badge("event", type, "ti-speakerphone", "calm");
			case REOPENED -> badge("event", type, "ti-rotate", "soon");
			case MISSED -> badge("event", type, "ti-player-skip-forward", "hollow");
			case QUIET -> badge("event", type, "ti-bell-off", "hollow");
			case RESOLVED -> badge("event", type, "ti-circle-check", "done");
			case WITHDRAWN -> badge("event", type, "ti-circle-off", "hollow");
		};
	}

	/**
	 * Where delivery stands.
	 * @param state the state
	 * @return its badge
	 */
	public Badge of(DeliveryState state) {
		return switch (state) {
			case READY -> badge("delivery", state, "ti-hourglass", "calm");
			case CLAIMED, DOT -> badge("delivery", state, "ti-send", "calm");
			case SENT, FILED -> badge("delivery", state, "ti-circle-check", "done");
			case DEFERRED -> badge("delivery", state, "ti-clock-pause", "soon");
			case FAILED -> badge("delivery", state, "ti-alert-triangle", "late");
			case UNKNOWN -> badge("delivery", state, "ti-help-circle", "soon");
		};
	}

	/**
	 * How a run stands.
	 * @param state the state
	 * @return its badge
	 */
	public Badge of(Run.State state) {
		return switch (state) {
			case RUNNING -> badge("run", state, "ti-loader", "calm");
			case COMPLETED -> badge("run", state, "ti-circle-check", "done");
			case COMPLETED_WITH_PROBLEMS -> badge("run", state, "ti-alert-circle", "soon");
			case FAILED -> badge("run", state, "ti-alert-triangle", "late");
		};
	}

	/**
	 * How a part of a run stands.
	 * @param state the state
	 * @return its badge
	 */
	public Badge of(Shard.State state) {
		return switch (state) {
			case OPEN -> badge("shard", state, "ti-hourglass", "none");
			case TAKEN -> badge("shard", state, "ti-loader", "calm");
			case DONE -> badge("shard", state, "ti-circle-check", "done");
			case FAILED -> badge("shard", state, "ti-alert-triangle", "late");
			case STOPPED -> badge("shard", state, "ti-clock-stop", "late");
		};
	}

	/**
	 * How a node stands.
	 * @param state the state
	 * @return its badge
	 */
	public Badge of(Node.State state) {
		return switch (state) {
			case ALIVE -> badge("node", state, "ti-heartbeat", "done");
			case SILENT -> badge("node", state, "ti-alert-triangle", "late");
			case STOPPED -> badge("node", state, "ti-circle-off", "hollow");
		};
	}

	/**
	 * How what wakes the nodes stands.
	 * @param timer the trigger
	 * @return its badge
	 */
	public Badge of(Timetable.Timer timer) {
		return switch (timer.state()) {
			case "WAITING" -> new Badge("timer.state.WAITING", "ti-clock", "calm");
			case "ACQUIRED", "BLOCKED", "PAUSED_BLOCKED" -> new Badge("timer.state.BUSY", "ti-loader", "calm");
			case "PAUSED" -> new Badge("timer.state.PAUSED", "ti-player-pause", "hollow");
			default -> new Badge("timer.state.ERROR", "ti-alert-triangle", "late");
		};
	}

	/**
	 * What became of a candidate.
	 * @param state the state
	 * @return its badge
	 */
	public Badge of(Candidate.State state) {
		return switch (state) {
			case REFUSED -> badge("candidate", state, "ti-alert-triangle", "late");
			case WAITING -> badge("candidate", state, "ti-hourglass", "soon");
			case ACTIVATED -> badge("candidate", state, "ti-circle-check", "done");
			case REJECTED -> badge("candidate", state, "ti-circle-x", "late");
			case SUPERSEDED -> badge("candidate", state, "ti-circle-off", "hollow");
		};
	}

	/**
	 * How a duty changes at a rehearsal.
	 * @param shift the change
	 * @return its badge
	 */
	public Badge of(Rehearsal.DutyChange.Shift shift) {
		return switch (shift) {
			case OWED -> badge("shift", shift, "ti-plus", "calm");
			case DROPPED -> badge("shift", shift, "ti-minus", "late");
			case MOVED -> badge("shift", shift, "ti-calendar-share", "soon");
			case OTHERWISE -> badge("shift", shift, "ti-replace", "none");
		};
	}

	/**
	 * How an alert changes at a rehearsal.
	 * @param effect the change
	 * @return its badge
	 */
	public Badge of(Rehearsal.AlertChange.Effect effect) {
		return switch (effect) {
			case RAISED -> badge("effect", effect, "ti-speakerphone", "soon");
			case WITHDRAWN -> badge("effect", effect, "ti-circle-off", "hollow");
			case CHANGED -> badge("effect", effect, "ti-replace", "calm");
			case SILENT -> badge("effect", effect, "ti-bell-off", "none");
			case RESOLVED -> badge("effect", effect, "ti-circle-check", "done");
		};
	}

	/**
	 * How far the work has come.
	 * @param work the work
	 * @return its badge
	 */
	public Badge of(Work work) {
		return switch (work) {
			case NOT_STARTED -> badge("work", work, "ti-circle-dashed", "none");
			case IN_PROGRESS -> badge("work", work, "ti-progress", "calm");
			case REPORTED -> badge("work", work, "ti-hourglass", "calm");
			case COMPLETED -> badge("work", work, "ti-circle-check", "done");
			case RETURNED -> badge("work", work, "ti-arrow-back-up", "soon");
			case SUSPENDED -> badge("work", work, "ti-player-pause", "hollow");
			case NOT_APPLICABLE -> badge("work", work, "ti-circle-off", "hollow");
		};
	}

	/**
	 * Whether an account may sign in.
	 * @param enabled whether it may
	 * @return its badge
	 */
	public Badge of(boolean enabled) {
		return enabled ? new Badge("account.enabled", "ti-circle-check", "done")
				: new Badge("account.disabled", "ti-circle-off", "hollow");
	}

	private static Badge badge(String kind, Enum<?> state, String icon, String tone) {
		return new Badge(kind + "." + state.name(), icon, tone);
	}

}
