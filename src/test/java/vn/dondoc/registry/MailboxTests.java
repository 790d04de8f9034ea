package vn.dondoc.registry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTests {

	@ParameterizedTest
	@CsvSource({ "a/b@x.example, a/b@x.example", "hoa+dondoc@X.Example, hoa+dondoc@x.example",
			"Hoa@x.example, Hoa@x.example", "'  o''brien@x.example ', o'brien@x.example" })
	void whatMailServersTakeIsTaken(String address, String taken) {
		assertThat(Mailbox.of(address)).contains(taken);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../x@x.example", "a@b@x.example", "a b@x.example", "a@x/y", "@x.example", "a@" })
	void whatCouldBeSomethingElseIsNot(String address) {
		assertThat(Mailbox.of(address)).isEmpty();
	}

}
