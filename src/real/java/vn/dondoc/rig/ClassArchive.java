package vn.dondoc.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An archive of the classes that a node loads, so that the next starts are cheaper.
 */
final class ClassArchive {

	private final Path folder;

	private final String classPath;

	ClassArchive(Path folder, String classPath) {
		this.folder = folder;
		this.classPath = classPath;
	}

	/**
	 * Options of a JVM that writes down what it loads.
	 */
	List<String> recording() {
		return List.of("-XX:DumpLoadedClassList=" + recorded());
	}

	/**
	 * Makes the archive from what was written down.
	 * @return options of a JVM that uses it
	 */
	List<String> make() {
		Path list = this.folder.resolve("classes.list");
		Path archive = this.folder.resolve("classes.jsa");
		try (Stream<String> lines = Files.lines(recorded())) {
			// Java 17 crashes over some of the proxies of lambdas
			Files.write(list, lines.filter((line) -> !line.startsWith("@lambda-")).toList());
			Process process = new ProcessBuilder(Node.JAVA, "-Xshare:dump", "-XX:SharedClassListFile=" + list,
					"-XX:SharedArchiveFile=" + archive, "-XX:+UseSerialGC", "-cp", this.classPath)
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("classes.log").toFile())
				.start();
			if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IllegalStateException("No class archive; see " + this.folder.resolve("classes.log"));
			}
			return List.of("-XX:SharedArchiveFile=" + archive);
		}
		catch (IOException ex) {
			throw new IllegalStateException("No class archive", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Path recorded() {
		return this.folder.resolve("classes.recorded");
	}

}
