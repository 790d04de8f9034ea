package vn.dondoc.endtoend;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser has to fetch of a server as it is started: the pages, small, and the
 * rest once.
 */
@Execution(ExecutionMode.SAME_THREAD)
class AssetsTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/(?:css|js|img|webjars)/[^\"]+)\"");

	private static final int LARGE = 2_048;

	@TempDir
	private static Path folder;

	private static StartedServer server;

	private static final HttpClient BROWSER = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@BeforeAll
	static void signIn() throws Exception {
		server = StartedServer.in(folder);
		Matcher token = TOKEN.matcher(new String(get("/signin", "identity").body(), StandardCharsets.UTF_8));
		assertThat(token.find()).isTrue();
		HttpRequest request = HttpRequest.newBuilder(address("/signin"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=admin&password=long-enough-password&_csrf="
					+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
			.build();
		assertThat(BROWSER.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aSecondPageViewTransfersThePageAloneAndLittleOfIt() throws Exception {
		for (String page : List.of("/alerts", "/messages", "/units", "/rules", "/rules/edit", "/rules/words")) {
			HttpResponse<byte[]> answer = get(page, "gzip");
			assertThat(answer.headers().firstValue("Content-Encoding")).as(page).hasValue("gzip");
			int again = 0;
			for (String asset : assets(page)) {
				HttpResponse<byte[]> part = get(asset, "gzip");
				assertThat(part.statusCode()).as(asset).isEqualTo(200);
				again += kept(part) ? 0 : part.body().length;
			}
			assertThat(answer.body().length + again).as(page).isLessThanOrEqualTo(60_000);
		}
	}

	@Test
	void whatIsKeptNamesItsVersionAndIsCompressed() throws Exception {
		for (String page : List.of("/alerts", "/rules/edit")) {
			for (String asset : assets(page)) {
				assertThat(asset).containsPattern("-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/");
				HttpResponse<byte[]> part = get(asset, "gzip");
				assertThat(kept(part)).as(asset).isTrue();
				if (get(asset, "identity").body().length > LARGE) {
					assertThat(part.headers().firstValue("Content-Encoding")).as(asset).hasValue("gzip");
				}
			}
		}
	}

	@Test
	void aPageItselfIsNeverKept() throws Exception {
		assertThat(get("/alerts", "gzip").headers().firstValue("Cache-Control"))
			.hasValueSatisfying((control) -> assertThat(control).contains("no-store").doesNotContain("max-age=3"));
	}

	private static boolean kept(HttpResponse<byte[]> answer) {
		return answer.headers().firstValue("Cache-Control").orElse("").contains("max-age=31536000");
	}

	private static List<String> assets(String page) throws Exception {
		List<String> found = ASSET.matcher(new String(get(page, "identity").body(), StandardCharsets.UTF_8))
			.results()
			.map((MatchResult result) -> result.group(1))
			.distinct()
			.toList();
		assertThat(found).hasSizeGreaterThan(5);
		return found;
	}

	private static HttpResponse<byte[]> get(String path, String encoding) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(address(path)).header("Accept-Encoding", encoding).build();
		return BROWSER.send(request, BodyHandlers.ofByteArray());
	}

	private static URI address(String path) {
		return URI.create("http://localhost:" + server.port() + path);
	}

}
