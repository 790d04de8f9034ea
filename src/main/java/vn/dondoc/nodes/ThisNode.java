package vn.dondoc.nodes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.dondoc.text.TextLimit;

/**
 * Who this process is among the nodes. The name stays from one start to the next; the id
 * is this process's alone, so that a restarted node does not take itself for the one that
 * is gone.
 */
@Component
public class ThisNode {

	private static final int NAME_IN_ID = 80;

	private static final int TAG = 8;

	private final String host = hostName();

	private final long pid = ProcessHandle.current().pid();

	private final String name;

	private final String id;

	/**
	 * Names this process.
	 * @param configured the name it is given, {@code dondoc.node}; blank for the host's
	 * name
	 * @throws IllegalArgumentException if the name is longer than 200 characters
	 */
	public ThisNode(@Value("${dondoc.node:}") String configured) {
		this.name = configured.isBlank() ? this.host : configured.strip();
		if (TextLimit.NODE.isExceededBy(this.name)) {
			throw new IllegalArgumentException(
					"dondoc.node is longer than " + TextLimit.NODE.most() + " characters; expected a short name");
		}
		this.id = this.name.substring(0, Math.min(NAME_IN_ID, this.name.length())) + "#"
				+ UUID.randomUUID().toString().substring(0, TAG);
	}

	/**
	 * What people call it.
	 * @return {@code dondoc.node}, or the host's name; at most 200 characters
	 */
	public String name() {
		return this.name;
	}

	/**
	 * What tells this process from every other, also of the same name: the name and a tag
	 * made up at its start.
	 * @return at most 90 characters
	 */
	public String id() {
		return this.id;
	}

	String host() {
		return this.host;
	}

	long pid() {
		return this.pid;
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
