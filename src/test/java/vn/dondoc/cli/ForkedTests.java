package vn.dondoc.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands as a process of their own, on a machine that knows nothing of UTF-8.
 */
class ForkedTests {

	@TempDir
	Path folder;

	@Test
	void dataIsUtf8InAnyLocale() throws Exception {
		Printed forked = Forked.java(Path.of(""), "duties", "--as-of", "2022-07-01", "--format", "csv");
		assertThat(forked.status()).isZero();
		assertThat(forked.messages()).isEmpty();
		assertThat(forked.out()).contains("security-level-approval,1.đ,").isEqualTo(inThisJvm());
	}

	@Test
	void whatALocaleLosesIsSaidAndWhatItIsToBe() throws Exception {
		Printed.copy(Path.of("rules"), this.folder.resolve("rules"));
		Printed named = Forked.shell(this.folder, "mv rules 'quy tắc'; dondoc check --rules 'quy tắc'");
		assertThat(named.status()).isEqualTo(2);
		assertThat(named.err()).contains("cannot read the letters of 'quy t").contains("LC_ALL=C.UTF-8");

		Printed inside = Forked.shell(this.folder,
				"mkdir 'thư mục'; cd 'thư mục'; mv '../quy tắc' rules; dondoc check");
		assertThat(inside.status()).isEqualTo(2);
		assertThat(inside.err()).contains("cannot read the letters of").contains("LC_ALL=C.UTF-8");

		Printed set = Forked.shell(this.folder, "DONDOC_MAIL_FROM='Bộ phận' dondoc serve");
		assertThat(set.status()).isEqualTo(2);
		assertThat(set.err()).contains("cannot read the letters of 'DONDOC_MAIL_FROM=B");

		Printed heeded = Forked.shell(this.folder,
				"export LC_ALL=C.UTF-8; cd 'thư mục'; mv rules 'quy tắc'; dondoc check --rules 'quy tắc'");
		assertThat(heeded.messages()).containsExactly("7 files, 58 rules: no problems");
		assertThat(heeded.status()).isZero();
	}

	private static String inThisJvm() {
		return Printed.by("duties", "--as-of", "2022-07-01", "--format", "csv").out();
	}

}
