package vn.dondoc.web.layout;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.monitoring.HealthIssue;
import vn.dondoc.runs.Run;

/**
 * What the frame around a page shows.
 *
 * @param user who is signed in; {@code null} on the sign-in page
 * @param lastRun the run that began last, if there was one
 * @param hindrances what keeps reminders from going out; empty when they do
 * @param waiting the changes of the rules that await the approval of the reader
 * @param folderDiffers whether the reader has to decide about a rule folder that differs
 * from what runs
 * @param section the part of the site the page belongs to, such as {@code alerts}
 * @param switchTo the address of this page in the other language
 */
record Site(@Nullable CurrentUser user, Optional<Run> lastRun, List<HealthIssue> hindrances, List<Long> waiting,
		boolean folderDiffers, String section, String switchTo) {

	/**
	 * The parts of the site that the user may go to.
	 */
	public List<String> sections() {
		return (this.user != null && this.user.admin())
				? List.of("alerts", "messages", "units", "runs", "nodes", "audit", "rules", "accounts")
				: List.of("alerts", "messages", "units", "runs", "nodes", "audit", "rules");
	}

	/**
	 * Whether every page has to say that something went wrong.
	 */
	public boolean troubled() {
		return this.lastRun.map(Run::state)
			.filter((state) -> state == Run.State.FAILED || state == Run.State.COMPLETED_WITH_PROBLEMS)
			.isPresent();
	}

}
