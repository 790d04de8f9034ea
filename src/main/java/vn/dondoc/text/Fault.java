package vn.dondoc.text;

import java.util.Objects;

import org.slf4j.Logger;

/**
 * A fault within dondoc, as people are told of it: never in the words of an exception,
 * which may be a database's and mean nothing to them, but with a reference under which
 * the log has these.
 */
public final class Fault {

	private Fault() {
	}

	/**
	 * Logs a fault and makes a reason of it.
	 * @param logger the log of whoever came across it
	 * @param what what could not be done, for the log
	 * @param failure what was thrown
	 * @return the reason; the same for the same fault, so that it is told once
	 */
	public static Reason logged(Logger logger, String what, Throwable failure) {
		String reference = reference(failure);
		logger.error("{} (reference {})", what, reference, failure);
		return Reason.of(GivenReason.FAULT, reference);
	}

	private static String reference(Throwable failure) {
		int hash = 0;
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < 10; depth++) {
			StackTraceElement[] trace = cause.getStackTrace();
			hash = Objects.hash(hash, cause.getClass().getName(), cause.getMessage(),
					(trace.length > 0) ? trace[0].toString() : "");
			cause = cause.getCause();
		}
		return "%08x".formatted(hash);
	}

}
