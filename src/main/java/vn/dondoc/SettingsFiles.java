package vn.dondoc;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.FileText;

/**
 * Reads {@code application.properties} and its like before Spring Boot does, which takes
 * them for ISO-8859-1, keeps a byte-order mark as part of the first name, and waits at a
 * pipe. Files are UTF-8 unless an import says otherwise, and opened as all that admins
 * put down.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsFiles implements PropertySourceLoader {

	private final List<PropertySourceLoader> loaders = List.of(new PropertiesPropertySourceLoader(),
			new YamlPropertySourceLoader());

	@Override
	public String[] getFileExtensions() {
		return this.loaders.stream().flatMap((loader) -> Stream.of(loader.getFileExtensions())).toArray(String[]::new);
	}

	@Override
	public List<PropertySource<?>> load(String name, Resource resource) throws IOException {
		return load(name, resource, null);
	}

	@Override
	public List<PropertySource<?>> load(String name, Resource resource, @Nullable Charset encoding) throws IOException {
		String file = String.valueOf(resource.getFilename());
		PropertySourceLoader loader = this.loaders.stream()
			.filter((each) -> Arrays.stream(each.getFileExtensions()).anyMatch((end) -> file.endsWith("." + end)))
			.findFirst()
			.orElseThrow();
		Resource text = (resource.isFile() && encoding == null) ? new Text(resource) : resource;
		return loader.load(name, text, (encoding != null) ? encoding : StandardCharsets.UTF_8);
	}

	/**
	 * A file of settings.
	 * @param path where it is, absolute
	 */
	static AdminFile file(Path path) {
		Path folder = path.resolveSibling("").normalize();
		// What stands beside the jar may be a link to anywhere, as to /etc
		boolean beside = folder.equals(Path.of("").toAbsolutePath());
		return new AdminFile(beside ? folder.resolve("/") : folder, path, String.valueOf(path.getFileName()));
	}

	/**
	 * A file that was read, under its own name.
	 */
	private static final class Text extends ByteArrayResource {

		private final Resource file;

		private Text(Resource file) throws IOException {
			super(FileText.read(SettingsFiles.file(file.getFile().toPath().toAbsolutePath()))
				.getBytes(StandardCharsets.UTF_8));
			this.file = file;
		}

		@Override
		public String getFilename() {
			return String.valueOf(this.file.getFilename());
		}

		@Override
		public String getDescription() {
			return this.file.getDescription();
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Text text && this.file.equals(text.file);
		}

		@Override
		public int hashCode() {
			return this.file.hashCode();
		}

	}

}
