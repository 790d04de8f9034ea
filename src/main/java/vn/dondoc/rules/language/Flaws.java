package vn.dondoc.rules.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong in one file, up to a number: whoever mends a hundred flaws asks
 * again anyway.
 */
final class Flaws {

	private static final int MOST = 100;

	private final List<Flaw> list = new ArrayList<>();

	void add(int line, int column, Message message) {
		if (!full()) {
			this.list.add(new Flaw(line, column, message));
		}
	}

	void add(Token at, String key, Object... arguments) {
		add(at.line(), at.column(), Message.of(key, arguments));
	}

	boolean full() {
		return this.list.size() >= MOST;
	}

	List<Flaw> list() {
		return this.list;
	}

}
