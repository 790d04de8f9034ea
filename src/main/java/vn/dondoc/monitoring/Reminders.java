package vn.dondoc.monitoring;

import java.util.List;

/**
 * Whether reminders go out.
 */
public interface Reminders {

	/**
	 * What keeps reminders from going out, as of some seconds ago at most. Cheap enough
	 * for every page, and it never throws: a database that does not answer is a reason
	 * too.
	 * @return the reasons; empty when they go out
	 */
	List<HealthIssue> hindrances();

}
