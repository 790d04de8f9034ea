package vn.dondoc.delivery.channel.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

import vn.dondoc.configfile.OwnerOnly;
import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;

/**
 * Writes mails as files, so that nothing leaves the machine. To write one again only
 * replaces it by itself; so it needs no state of doubt.
 */
class FolderChannel implements Channel, Channel.Line {

	private static final int LONGEST_NAME = 200;

	private final Path folder;

	FolderChannel(Path folder) {
		this.folder = folder;
	}

	@Override
	public String destination() {
		return "file:" + this.folder.toString().replace('\\', '/');
	}

	@Override
	public Line line() {
		return this;
	}

	@Override
	public Verdict send(ClaimedMail claim, BooleanSupplier beforeDot) {
		Path file = this.folder.resolve(fileName(claim));
		try {
			write(file, claim);
			return Verdict.of(DeliveryReason.WRITTEN, "file:" + file.toString().replace('\\', '/'));
		}
		catch (IOException ex) {
			return Verdict.of(DeliveryReason.NOT_WRITTEN, file.toString(), ex.toString());
		}
	}

	private void write(Path file, ClaimedMail claim) throws IOException {
		OwnerOnly.createFolder(this.folder);
		// Such a file is its owner's alone
		Path temporary = Files.createTempFile(this.folder, ".", ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				ByteBuffer bytes = ByteBuffer.wrap(claim.content());
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/**
	 * The recipient is an address that {@link vn.dondoc.registry.Mailbox} let pass; what
	 * a file system may take amiss is replaced all the same, and the message's number
	 * then keeps two names apart.
	 */
	static String fileName(ClaimedMail claim) {
		String name = claim.digestDay() + "_" + claim.recipient() + "_" + claim.purpose();
		String safe = name.replaceAll("[^A-Za-z0-9@._+-]", "_").replace("..", "__");
		if (safe.length() > LONGEST_NAME) {
			safe = safe.substring(0, LONGEST_NAME);
		}
		return (safe.equals(name) ? safe : safe + "_" + claim.id()) + ".eml";
	}

}
