package vn.dondoc.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A folder of accepted messages, one file each: the recipient of the envelope in the
 * first line, then the bytes as they came.
 */
final class MailDrop {

	private final Path folder;

	private final AtomicInteger kept = new AtomicInteger();

	MailDrop(Path folder) {
		try {
			this.folder = Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keeps a message; returns once it is on the disk.
	 */
	void keep(String recipient, byte[] content) throws IOException {
		Path file = this.folder.resolve("%06d.part".formatted(this.kept.incrementAndGet()));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			write(channel, (recipient + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
			write(channel, content);
			channel.force(true);
		}
		Files.move(file, file.resolveSibling(file.getFileName().toString().replace(".part", ".eml")));
	}

	private static void write(FileChannel channel, byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	/**
	 * How many messages were accepted.
	 */
	int count() {
		return this.kept.get();
	}

	/**
	 * How often each message was accepted, by its {@code Message-ID}, read from the disk
	 * without what the messages say.
	 */
	Map<String, Integer> times() {
		Map<String, Integer> times = new HashMap<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			files.filter((file) -> file.toString().endsWith(".eml"))
				.forEach((file) -> times.merge(AcceptedMail.messageId(file), 1, Integer::sum));
			return times;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What was accepted, read from the disk, in the order of acceptance.
	 */
	List<AcceptedMail> read() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".eml")).sorted().map(AcceptedMail::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
