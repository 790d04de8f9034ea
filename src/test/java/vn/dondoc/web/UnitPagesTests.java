package vn.dondoc.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.ContactEntry;
import vn.dondoc.registry.ContactTrouble;
import vn.dondoc.registry.Contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/**
 * The units, their contacts and what is done about an address that fails.
 */
@PageTest
class UnitPagesTests {

	@Autowired
	private Contacts contacts;

	private final Browser admin;

	private final Browser supervisor;

	UnitPagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		this.admin = new Browser(mvc, accounts, "admin");
		if (accounts.account("units.reader").isEmpty()) {
			String first = accounts.add("admin", "units.reader", Role.SUPERVISOR, "vi");
			accounts.changePassword("units.reader", first, "correct horse battery");
		}
		this.supervisor = new Browser(mvc, accounts, "units.reader");
	}

	@BeforeEach
	void fill() {
		Mockito.reset(this.contacts);
		ContactTrouble trouble = new ContactTrouble(Samples.NOW, "550 5.1.1 No such user " + Samples.EVIL, 12_345);
		given(this.contacts.entries()).willReturn(List.of(
				new ContactEntry(1,
						new Contact("CDSVN", Recipient.HOLDER, "Cục Đường sắt " + Samples.EVIL, "cdsvn@bgtvt.example",
								"vi", false, trouble)),
				new ContactEntry(2,
						new Contact("CDSVN", Recipient.HOLDER, "Văn phòng", "vp@cdsvn.example", "vi", true, null))));
	}

	@Test
	void theListSaysWhoIsWrittenToWhoIsNotAndWhy() {
		assertThat(this.admin.page("/units")).contains("Cục Đường sắt Việt Nam", "Thư không tới nơi",
				"550 5.1.1 No such user", "href=\"/messages/12345\"", "thư số 12345", "Nhận thay khi cần",
				"Chưa có người nhận", "Thư không tới nơi đối với 2 người nhận", "action=\"/units/contacts/1/clear\"");
		assertThat(this.admin.page("/units?lang=en")).contains("Letters do not arrive", "Deputy, when needed");
	}

	@Test
	void itIsFilteredByTextAndByTrouble() {
		assertThat(this.admin.page("/units?q=vp@CDSVN.example")).contains("vp@cdsvn.example")
			.doesNotContain("cdsvn@bgtvt.example</div>");
		assertThat(this.admin.page("/units?state=troubled")).contains("cdsvn@bgtvt.example")
			.doesNotContain("vp@cdsvn.example");
		assertThat(this.admin.page("/units?q=duong sat")).contains("vp@cdsvn.example");
		assertThat(this.admin.page("/units?q=nothing")).contains("Không có dòng nào phù hợp");
		assertThat(this.admin.page("/units?state=odd")).contains("“odd”");
	}

	@Test
	void anAdminCorrectsAnAddressOrRemovesTheMark() {
		assertThat(this.admin.post("/units/contacts/1/address", "address", "new@bgtvt.example"))
			.hasStatus3xxRedirection();
		then(this.contacts).should().correct("admin", 1, "new@bgtvt.example");
		assertThat(this.admin.post("/units/contacts/1/clear")).hasStatus3xxRedirection();
		then(this.contacts).should().clear("admin", 1);
	}

	@Test
	void aSupervisorReadsAndChangesNothing() {
		assertThat(this.supervisor.page("/units")).contains("cdsvn@bgtvt.example").doesNotContain("/units/contacts/");
		assertThat(this.supervisor.post("/units/contacts/1/clear")).hasStatus(HttpStatus.FORBIDDEN);
		then(this.contacts).should(Mockito.never()).clear(Mockito.anyString(), Mockito.anyLong());
	}

}
