package vn.dondoc.runs;

import java.util.List;

/**
 * Somebody who knows of trouble besides runs and rule files. Whoever tells of trouble
 * tells of theirs too.
 */
public interface TroubleSource {

	/**
	 * What is wrong now.
	 * @return what is wrong; empty when nothing is
	 */
	List<Trouble.Point> points();

}
