package vn.dondoc.delivery;

import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class ImapBounceMailboxTests extends BounceMailboxContract {

	@DynamicPropertySource
	static void mailbox(DynamicPropertyRegistry registry) {
		settings(registry, "imap://bounce@127.0.0.1:" + start(GreenMail::getImap));
	}

	@Override
	void assertVerdicts(List<String> expected) {
		assertThat(verdicts()).containsExactlyElementsOf(expected);
	}

	@Override
	void assertReadAndKept(int count) {
		assertThat(SERVER.getManagers().getImapHostManager().getAllMessages()).hasSize(count)
			.allSatisfy((mail) -> assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).as("marked as read").isTrue());
	}

}
