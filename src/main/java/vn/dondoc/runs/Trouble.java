package vn.dondoc.runs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * What is wrong with the latest run and with the rule files at present.
 *
 * @param run the run that ended last, or one that goes on far beyond its time;
 * {@code null} when there is none
 * @param points what is wrong; empty when nothing is
 */
public record Trouble(@Nullable Run run, List<Point> points) {

	/**
	 * Takes a private copy.
	 */
	public Trouble {
		points = List.copyOf(points);
	}

	/**
	 * Whether the last run went through without a problem and no rule file is refused.
	 * @return {@code false} also before the first run
	 */
	public boolean allIsWell() {
		return this.points.isEmpty() && this.run != null && this.run.state() == Run.State.COMPLETED;
	}

	/**
	 * Something that is wrong.
	 *
	 * @param kind what sort of thing
	 * @param file the rule file; empty when it is none's fault
	 * @param line the line, from 1; 0 without a file
	 * @param rule the rule's name; empty when it is not known
	 * @param what what happened
	 */
	public record Point(Kind kind, String file, int line, String rule, Reason what) {

		/**
		 * Where it is.
		 * @return {@code file:line}, or an empty text without a file
		 */
		public String place() {
			return this.file.isEmpty() ? "" : this.file + ":" + this.line;
		}

	}

	/**
	 * What sort of thing is wrong, and with it what was kept.
	 */
	public enum Kind {

		/**
		 * A rule broke while it ran; only its file's words are missing.
		 */
		BROKE,
		/**
		 * A rule file was refused; the last good rules go on.
		 */
		REFUSED,
		/**
		 * The run exceeded its time; what it had written stands.
		 */
		STOPPED,
		/**
		 * The auditor found that what was said is not what should have been.
		 */
		AUDIT,
		/**
		 * Something else kept the run from being complete.
		 */
		OTHER

	}

}
