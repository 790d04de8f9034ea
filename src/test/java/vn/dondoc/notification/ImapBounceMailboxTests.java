package vn.dondoc.notification;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class ImapBounceMailboxTests extends BounceMailboxContract {

	@DynamicPropertySource
	static void mailbox(DynamicPropertyRegistry registry) {
		settings(registry, "imap://bounce@127.0.0.1:" + start(GreenMail::getImap));
	}

	@Test
	void whatWasReadIsMarkedAsReadAndStays() throws Exception {
		arrive("Subject: spam\r\n\r\nbuy\r\n");
		this.mailbox.read();
		assertThat(SERVER.getManagers().getImapHostManager().getAllMessages()).singleElement()
			.satisfies((mail) -> assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).isTrue());
	}

}
