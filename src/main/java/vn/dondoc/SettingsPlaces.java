package vn.dondoc;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.FileText;

/**
 * Looks at the usual files of settings before Spring Boot does, which passes over one
 * that is a link to nothing, as if nothing had been set.
 */
class SettingsPlaces implements EnvironmentPostProcessor, Ordered {

	private static final List<String> ENDINGS = List.of("properties", "xml", "yml", "yaml");

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		requireReadable(Path.of(""));
		requireReadable(Path.of("config"));
	}

	static void requireReadable(Path folder) {
		for (String ending : ENDINGS) {
			AdminFile file = SettingsFiles.file(folder.resolve("application." + ending).toAbsolutePath());
			if (file.exists()) {
				FileText.read(file);
			}
		}
	}

}
