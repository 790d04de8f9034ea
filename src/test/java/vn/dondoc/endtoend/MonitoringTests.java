package vn.dondoc.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a monitoring system gets from a server as people start it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class MonitoringTests {

	private static final String TOKEN = "a-token-of-the-monitoring";

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	Path place;

	@Test
	void metricsForWhoHasTheTokenAndHealthForEveryone() throws Exception {
		try (StartedServer server = StartedServer.in(this.place, "dondoc.metrics.token=" + TOKEN,
				"dondoc.clock.start=2022-07-01T09:00")) {
			String base = "http://127.0.0.1:" + server.the(Environment.class).getProperty("local.server.port");
			assertThat(get(base + "/actuator/prometheus", null).statusCode()).isEqualTo(302);
			assertThat(get(base + "/actuator/prometheus", "Bearer wrong").statusCode()).isNotEqualTo(200);
			Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
				String scraped = get(base + "/actuator/prometheus", "Bearer " + TOKEN).body();
				assertThat(scraped).containsPattern("dondoc_messages\\{state=\"filed\"\\} [1-9]")
					.contains("dondoc_run_last_notified 24", "dondoc_schedulers_alive 1", "dondoc_audit_gaps 0",
							"dondoc_reminders_hindrances 0", "dondoc_nodes_alive 1",
							"dondoc_rules_release_info{release=")
					.containsPattern("dondoc_run_last_success_timestamp_seconds 1\\.6566\\d+E9");
			});
			assertThat(get(base + "/actuator/prometheus", "Bearer " + TOKEN).body()).doesNotContain("CDSVN", "@bgtvt");
			HttpResponse<String> health = get(base + "/actuator/health", null);
			assertThat(health.statusCode()).isEqualTo(200);
			assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("reminders\":{", "details");
			assertThat(get(base + "/actuator/health/readiness", null).statusCode()).isEqualTo(200);
			assertThat(get(base + "/actuator/env", "Bearer " + TOKEN).statusCode()).isNotEqualTo(200);
		}
	}

	private HttpResponse<String> get(String address, @Nullable String authorization)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
