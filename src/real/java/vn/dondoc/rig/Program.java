package vn.dondoc.rig;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.dondoc.DondocApplication;

/**
 * The program under test as a class path without the tests: what is compiled, as a jar,
 * and the libraries.
 */
final class Program {

	private static final Path PLACE = Path.of("target", "rig");

	private static final List<String> TESTS_ONLY = List.of("junit", "surefire", "archunit", "greenmail", "playwright",
			"driver", "mockito", "-test-", "selenium");

	private Program() {
	}

	/**
	 * The class path of another version.
	 * @param jar its classes and resources; it uses the same libraries
	 */
	static String classPath(Path jar) {
		return jar.toAbsolutePath() + File.pathSeparator
				+ libraries().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * The class path; the jar is made anew.
	 */
	static String classPath() {
		try {
			Path jar = Files.createDirectories(PLACE).resolve("app-" + ProcessHandle.current().pid() + ".jar");
			writeJar(jar);
			return classPath(jar);
		}
		catch (IOException | URISyntaxException ex) {
			throw new IllegalStateException("The program cannot be packed", ex);
		}
	}

	// Surefire hands over its class path in a property of its own
	private static Stream<Path> libraries() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(all.split(File.pathSeparator))
			.filter((entry) -> entry.endsWith(".jar"))
			.map(Path::of)
			.filter((jar) -> TESTS_ONLY.stream().noneMatch((part) -> jar.getFileName().toString().contains(part)));
	}

	private static void writeJar(Path jar) throws IOException, URISyntaxException {
		Set<String> names = new LinkedHashSet<>();
		try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Path folder : folders()) {
				try (Stream<Path> files = Files.walk(folder)) {
					files.filter((file) -> !file.equals(folder)).sorted().forEach((file) -> add(zip, names, folder, file));
				}
			}
		}
	}

	// Classes and resources lie together under Maven and apart elsewhere
	private static Set<Path> folders() throws URISyntaxException {
		Set<Path> folders = new LinkedHashSet<>();
		folders.add(Path.of(DondocApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
		URL resource = DondocApplication.class.getResource("/messages/mail_vi.properties");
		if (resource == null) {
			throw new IllegalStateException("The program's resources are not on the class path");
		}
		folders.add(Path.of(resource.toURI()).resolve("../..").normalize());
		return folders;
	}

	private static void add(ZipOutputStream zip, Set<String> names, Path folder, Path file) {
		// Folders have entries, too: scanning for components looks for them
		String name = folder.relativize(file).toString().replace(File.separatorChar, '/')
				+ (Files.isDirectory(file) ? "/" : "");
		if (names.add(name)) {
			try {
				zip.putNextEntry(new ZipEntry(name));
				if (Files.isRegularFile(file)) {
					Files.copy(file, zip);
				}
				zip.closeEntry();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
