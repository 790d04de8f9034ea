package vn.dondoc.delivery.reconcile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what was added to a log file, also when the file was renamed or copied away and
 * begun anew meanwhile. Knows where it stopped by what stood there, since a file system
 * gives the number of a deleted file to the next one.
 */
class LogTail {

	private static final int LONGEST_LINE = 8 * 1024;

	private static final int REMEMBERED = 256;

	private static final long MOST_AT_ONCE = 256L * 1024 * 1024;

	private static final int CHUNK = 64 * 1024;

	private final Path file;

	private boolean begun;

	private long offset;

	private byte[] before = {};

	LogTail(Path file) {
		this.file = file;
	}

	/**
	 * Reads on. A line that is not finished waits for the next time, and so does what is
	 * more than can be read at once.
	 */
	void read(Lines lines) throws IOException {
		long budget = MOST_AT_ONCE;
		List<Path> parts = parts(lines);
		for (int i = 0; i < parts.size() && budget > 0; i++) {
			if (i > 0) {
				startOver();
			}
			budget -= read(parts.get(i), lines, budget);
		}
	}

	private List<Path> parts(Lines lines) throws IOException {
		List<Path> rotated = rotated();
		if (this.begun) {
			if (continuesIn(this.file)) {
				return List.of(this.file);
			}
			for (int i = rotated.size() - 1; i >= 0; i--) {
				if (continuesIn(rotated.get(i))) {
					return with(this.file, rotated.subList(i, rotated.size()));
				}
			}
		}
		this.begun = true;
		startOver();
		lines.gap();
		return with(this.file, rotated.subList(Math.max(0, rotated.size() - 1), rotated.size()));
	}

	private void startOver() {
		this.offset = 0;
		this.before = new byte[0];
	}

	private static List<Path> with(Path last, List<Path> first) {
		List<Path> all = new ArrayList<>(first);
		all.add(last);
		return all;
	}

	/**
	 * The files that were this one once, oldest first; compressed ones cannot be read.
	 */
	private List<Path> rotated() throws IOException {
		String name = String.valueOf(this.file.getFileName());
		Path folder = this.file.toAbsolutePath().getParent();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((other) -> String.valueOf(other.getFileName()).startsWith(name))
				.filter((other) -> String.valueOf(other.getFileName()).substring(name.length()).matches("[.-][0-9.-]+"))
				.filter(Files::isRegularFile)
				.sorted(Comparator.comparing(LogTail::modified))
				.toList();
		}
	}

	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			return FileTime.fromMillis(0); // gone meanwhile; it is not found either
		}
	}

	private boolean continuesIn(Path part) throws IOException {
		if (!Files.isRegularFile(part) || Files.size(part) < this.offset) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
			ByteBuffer there = ByteBuffer.allocate(this.before.length);
			long from = this.offset - this.before.length;
			int read = 1;
			while (there.hasRemaining() && read > 0) {
				read = channel.read(there, from + there.position());
			}
			return !there.hasRemaining() && Arrays.equals(there.array(), this.before);
		}
	}

	private long read(Path part, Lines lines, long most) throws IOException {
		long start = this.offset;
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
		long at = start;
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
			while (at - start < most && channel.read(chunk, at) > 0) {
				chunk.flip();
				while (chunk.hasRemaining()) {
					byte next = chunk.get();
					at++;
					if (next != '\n') {
						line.write(next);
					}
					else {
						finish(line, at, lines);
					}
					if (line.size() > CHUNK) {
						cut(line);
					}
				}
				chunk.clear();
			}
		}
		return at - start;
	}

	/**
	 * What is too long for a line is only kept in mind as such.
	 */
	private static void cut(ByteArrayOutputStream line) {
		byte[] head = Arrays.copyOf(line.toByteArray(), LONGEST_LINE + 1);
		line.reset();
		line.write(head, 0, head.length);
	}

	private void finish(ByteArrayOutputStream line, long end, Lines lines) {
		byte[] bytes = line.toByteArray();
		line.reset();
		this.offset = end;
		byte[] withEnd = Arrays.copyOf(bytes, bytes.length + 1);
		withEnd[bytes.length] = '\n';
		if (bytes.length <= LONGEST_LINE) {
			remember(withEnd);
			lines.line(new String(bytes, StandardCharsets.UTF_8));
		}
		else {
			this.before = new byte[] { '\n' };
		}
	}

	private void remember(byte[] line) {
		byte[] joined = Arrays.copyOf(this.before, this.before.length + line.length);
		System.arraycopy(line, 0, joined, this.before.length, line.length);
		this.before = Arrays.copyOfRange(joined, Math.max(0, joined.length - REMEMBERED), joined.length);
	}

	/**
	 * Takes what is read.
	 */
	interface Lines {

		/**
		 * A whole line, without its end.
		 */
		void line(String text);

		/**
		 * What comes next does not follow on what came before.
		 */
		void gap();

	}

}
