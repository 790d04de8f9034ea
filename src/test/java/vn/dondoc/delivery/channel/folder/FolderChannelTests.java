package vn.dondoc.delivery.channel.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class FolderChannelTests {

	@TempDir
	Path folder;

	@Test
	void aMailBecomesAFileOfExactlyItsBytes() throws IOException {
		ClaimedMail claim = claim("ttcntt@bgtvt.example", "exact\r\nbytes \u0000\r\n");
		Verdict verdict = new FolderChannel(this.folder.resolve("mail")).send(claim, () -> false);
		Path file = this.folder.resolve("mail/2022-07-01_ttcntt@bgtvt.example_DIGEST.eml");
		assertThat(verdict).isEqualTo(Verdict.of(DeliveryReason.WRITTEN, "file:" + file));
		assertThat(file).hasBinaryContent(claim.content());
	}

	@Test
	void onlyItsOwnerMayReadIt() throws IOException {
		Path place = this.folder.resolve("data/mail");
		new FolderChannel(place).send(claim("a@b.example", "1"), () -> false);
		assertThat(rights(place.resolveSibling("."))).isEqualTo("rwx------");
		assertThat(rights(place)).isEqualTo("rwx------");
		assertThat(rights(place.resolve("2022-07-01_a@b.example_DIGEST.eml"))).isEqualTo("rw-------");
	}

	private static String rights(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	@Test
	void writingItAgainReplacesItAndLeavesNothingElse() throws IOException {
		FolderChannel channel = new FolderChannel(this.folder);
		channel.send(claim("a@b.example", "1"), () -> false);
		channel.send(claim("a@b.example", "1"), () -> false);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void noAddressLeadsOutOfTheFolder() {
		assertThat(FolderChannel.fileName(claim("../../etc/x@y", ""))).doesNotContain("/", "\\", "..");
		assertThat(FolderChannel.fileName(claim("a/b@c", ""))).isNotEqualTo(FolderChannel.fileName(claim("a_b@c", "")));
		assertThat(FolderChannel.fileName(claim("x".repeat(250) + "@y", "")).length()).isLessThan(250);
	}

	@Test
	void aFolderThatCannotBeWrittenDefersTheMail() throws IOException {
		Path file = Files.writeString(this.folder.resolve("taken"), "");
		Verdict verdict = new FolderChannel(file).send(claim("a@b.example", "1"), () -> false);
		assertThat(verdict.state()).isEqualTo(DeliveryState.DEFERRED);
		assertThat(verdict.detail()).asString().contains("taken");
	}

	private static ClaimedMail claim(String recipient, String content) {
		return new ClaimedMail(7, 1, recipient, LocalDate.of(2022, 7, 1), "DIGEST", 0, Instant.EPOCH,
				content.getBytes(StandardCharsets.UTF_8));
	}

}
