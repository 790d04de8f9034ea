package vn.dondoc.endtoend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * The doors of a server as it is started: what it gives to whoever is not signed in, and
 * what they can hold.
 */
@Execution(ExecutionMode.SAME_THREAD)
class DoorsTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@TempDir
	private static Path folder;

	private static StartedServer server;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@BeforeAll
	static void start() {
		server = StartedServer.in(folder, "dondoc.proxies=127.0.0.2");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whoIsNotSignedInHasNoSession() throws Exception {
		for (String path : List.of("/signin", "/alerts?stage=OVERDUE", "/", "/nowhere", "/actuator/health")) {
			HttpResponse<String> answer = get(HttpClient.newHttpClient(), path);
			assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.contains("session"));
		}
	}

	@Test
	void whoSignsInComesToThePageThatWasAskedFor() throws Exception {
		get(this.browser, "/alerts?stage=OVERDUE");
		HttpResponse<String> answer = signIn("long-enough-password");
		assertThat(answer.headers().firstValue("Location")).hasValue("/alerts?stage=OVERDUE");
		assertThat(answer.headers().allValues("Set-Cookie"))
			.anyMatch((cookie) -> cookie.matches("dondoc-session=.*HttpOnly.*SameSite=Lax.*"));
		assertThat(get(this.browser, "/account").statusCode()).isEqualTo(200);
	}

	@Test
	void aFormWithoutItsTokenSignsNobodyIn() throws Exception {
		HttpResponse<String> answer = post(this.browser, "username=admin&password=long-enough-password");
		assertThat(answer.headers().firstValue("Location")).hasValue("/signin?again");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(get(this.browser, "/account").statusCode()).isEqualTo(302);
	}

	@Test
	void noAddressIsMadeOfWhatTheRequestCallsTheHost() throws Exception {
		assertThat(raw(head("GET /alerts HTTP/1.1", "Host: evil.example", "Connection: close")))
			.contains("Location: /signin")
			.doesNotContain("evil");
	}

	@Test
	void onlyANamedProxyIsBelieved() throws Exception {
		String request = head("GET /signin HTTP/1.1", "X-Forwarded-Proto: https", "Connection: close");
		assertThat(raw(1, request)).doesNotContain("Strict-Transport-Security", "Secure");
		assertThat(raw(2, request)).contains("Strict-Transport-Security", "Secure");
	}

	@Test
	void aBrowserMayKnowManyLanguages() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(address("/signin"))
			.header("Accept-Language", "a,b,c,d,e,f,g,h,i,j,k,l,m;q=0.1")
			.build();
		assertThat(this.browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
	}

	@Test
	void whoIsNotSignedInSendsNoMoreThanAForm() throws Exception {
		assertThat(post(this.browser, "a=" + "x".repeat(300_000)).statusCode()).isEqualTo(413);
		assertThat(raw(head("POST /signin HTTP/1.1", "Transfer-Encoding: chunked")
				+ ("1000\r\n" + "x".repeat(0x1000) + "\r\n").repeat(70)))
			.startsWith("HTTP/1.1 413");
	}

	@Test
	void slowBodiesKeepNobodyWaiting() throws Exception {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 240; i++) {
				Socket socket = new Socket(loopback(1), server.port());
				slow.add(socket);
				send(socket, "POST /signin HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
						+ "Content-Length: 5000\r\n\r\nusername=");
			}
			for (int i = 0; i < 5; i++) {
				for (Socket socket : slow) {
					send(socket, "x");
				}
				assertThat(raw(head("GET /actuator/health/liveness HTTP/1.1", "Connection: close")))
					.startsWith("HTTP/1.1 200");
			}
			assertThat(signIn("long-enough-password").headers().firstValue("Location")).hasValue("/alerts");
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	private HttpResponse<String> signIn(String password) throws Exception {
		Matcher token = TOKEN.matcher(get(this.browser, "/signin").body());
		assertThat(token.find()).isTrue();
		return post(this.browser, "username=admin&password=" + password + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
	}

	private static HttpResponse<String> post(HttpClient client, String form) throws Exception {
		return client.send(HttpRequest.newBuilder(address("/signin"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.timeout(Duration.ofSeconds(5))
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
		return client.send(HttpRequest.newBuilder(address(path))
			.header("Accept", "text/html")
			.timeout(Duration.ofSeconds(5))
			.build(), BodyHandlers.ofString());
	}

	private static URI address(String path) {
		return URI.create("http://127.0.0.1:" + server.port() + path);
	}

	private static String head(String first, String... fields) {
		String host = String.join("", fields).contains("Host:") ? "" : "Host: dondoc.example\r\n";
		return first + "\r\n" + host + String.join("\r\n", fields) + "\r\n\r\n";
	}

	private static String raw(String request) throws IOException {
		return raw(1, request);
	}

	private static String raw(int from, String request) throws IOException {
		try (Socket socket = new Socket(loopback(1), server.port(), loopback(from), 0)) {
			socket.setSoTimeout(5_000);
			send(socket, request);
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static InetAddress loopback(int last) throws IOException {
		return InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) last });
	}

	private static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
	}

}
