package vn.dondoc.notification;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class Pop3BounceMailboxTests extends BounceMailboxContract {

	@DynamicPropertySource
	static void mailbox(DynamicPropertyRegistry registry) {
		settings(registry, "pop3://bounce@127.0.0.1:" + start(GreenMail::getPop3));
	}

	@Test
	void whatWasReadStaysInTheMailbox() throws Exception {
		arrive("Subject: spam\r\n\r\nbuy\r\n");
		this.mailbox.read();
		assertThat(verdicts()).containsExactly("IGNORED");
		assertThat(SERVER.getManagers().getImapHostManager().getAllMessages()).hasSize(1);
	}

}
