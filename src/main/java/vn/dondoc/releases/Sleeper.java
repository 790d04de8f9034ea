package vn.dondoc.releases;

import java.nio.file.attribute.FileTime;
import java.time.Duration;

/**
 * How the wait for a folder to settle passes.
 */
interface Sleeper {

	/**
	 * The time by the clock that stamps files; the server's own may be set otherwise.
	 */
	FileTime now();

	/**
	 * Lets some time pass.
	 */
	void pause(Duration time);

}
