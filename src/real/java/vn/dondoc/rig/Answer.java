package vn.dondoc.rig;

import java.time.Duration;

/**
 * What a relay does at a step.
 *
 * @param text the reply; empty for none
 * @param end what becomes of the connection after it
 * @param eachByte how long to wait before each byte
 * @param first what is done before anything is said
 */
record Answer(String text, End end, Duration eachByte, Runnable first) {

	static Answer say(String text) {
		return new Answer(text, text.startsWith("421") ? End.CLOSED : End.OPEN, Duration.ZERO, Answer::nothing);
	}

	/**
	 * Sends a TCP reset.
	 */
	static Answer reset() {
		return new Answer("", End.RESET, Duration.ZERO, Answer::nothing);
	}

	/**
	 * Says nothing more and keeps the connection open.
	 */
	static Answer hang() {
		return new Answer("", End.HANGING, Duration.ZERO, Answer::nothing);
	}

	Answer byteByByte(Duration wait) {
		return new Answer(this.text, this.end, wait, this.first);
	}

	Answer after(Runnable action) {
		return new Answer(this.text, this.end, this.eachByte, action);
	}

	boolean accepts() {
		return this.text.startsWith("2") || this.text.startsWith("3");
	}

	/**
	 * What becomes of a connection.
	 */
	enum End {

		OPEN, CLOSED, RESET, HANGING

	}

	private static void nothing() {
		// says it at once
	}

}
