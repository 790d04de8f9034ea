package vn.dondoc.notices.mail;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SenderTests {

	@Test
	void aSenderThatIsNoMailboxIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sender.of("nobody at all"))
			.withMessageContaining("dondoc.mail.from");
		assertThat(Sender.of("Đôn đốc <dondoc@bgtvt.example>").domain()).isEqualTo("bgtvt.example");
	}

}
