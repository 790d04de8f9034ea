package vn.dondoc.endtoend;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import vn.dondoc.DondocApplication;

/**
 * A server started as people start it, in a folder of its own: Quartz runs, the database
 * is a file, mails are files.
 */
final class StartedServer implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private StartedServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts a server.
	 * @param folder where it keeps its data
	 * @param settings settings as {@code name=value} that differ from the usual ones
	 */
	static StartedServer in(Path folder, String... settings) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("server.port", "0");
		all.put("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("db").toAbsolutePath()
				+ ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
		all.put("dondoc.mail.folder", folder.resolve("mail").toString());
		all.put("dondoc.clock.start", "2022-07-01");
		all.put("dondoc.admin.password", "long-enough-password");
		for (String setting : settings) {
			int equals = setting.indexOf('=');
			all.put(setting.substring(0, equals), setting.substring(equals + 1));
		}
		return new StartedServer(SpringApplication.run(DondocApplication.class,
				all.entrySet().stream().map((entry) -> "--" + entry).toArray(String[]::new)));
	}

	<T> T the(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return Integer.parseInt(Objects.requireNonNull(this.context.getEnvironment().getProperty("local.server.port")));
	}

	void publish(Object event) {
		this.context.publishEvent(event);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
