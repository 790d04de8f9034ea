package vn.dondoc.delivery;

import java.util.List;

import com.icegreen.greenmail.util.GreenMail;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class Pop3BounceMailboxTests extends BounceMailboxContract {

	@DynamicPropertySource
	static void mailbox(DynamicPropertyRegistry registry) {
		settings(registry, "pop3://bounce@127.0.0.1:" + start(GreenMail::getPop3));
	}

	@Override
	void assertVerdicts(List<String> expected) {
		assertThat(verdicts()).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Override
	void assertReadAndKept(int count) {
		assertThat(SERVER.getManagers().getImapHostManager().getAllMessages()).hasSize(count);
	}

}
