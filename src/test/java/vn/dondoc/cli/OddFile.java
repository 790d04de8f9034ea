package vn.dondoc.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What may stand where a file is expected.
 */
enum OddFile {

	PIPE("is a pipe") {
		@Override
		void make(Path place) throws IOException {
			pipe(place);
		}
	},

	LINK_TO_A_PIPE("is a pipe") {
		@Override
		void make(Path place) throws IOException {
			Path other = place.resolveSibling("beside");
			pipe(other);
			Files.createSymbolicLink(place, other.getFileName());
		}
	},

	SOCKET("a socket") {
		@Override
		void make(Path place) throws IOException {
			try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
				socket.bind(UnixDomainSocketAddress.of(place));
			}
		}
	},

	LINK_TO_A_DEVICE_WITHOUT_END("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of("/dev/zero"));
		}
	},

	LINK_TO_A_TERMINAL("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of("/dev/ptmx"));
		}
	},

	LINK_TO_STANDARD_INPUT("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of("/dev/null"));
		}
	},

	LINK_TO_A_FILE_OF_THE_SYSTEM("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of("/etc/passwd"));
		}
	},

	LINK_TO_A_FILE_OF_THE_PROCESS("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of("/proc/self/environ"));
		}
	},

	LINK_TO_A_FILE_BESIDE_THE_FOLDER("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Path folder = place.resolveSibling(".").toRealPath();
			boolean top = folder.endsWith("rules") || folder.endsWith("config");
			Path target = Path.of(top ? "../elsewhere.txt" : "../../elsewhere.txt");
			Files.writeString(folder.resolve(target), "secret");
			Files.createSymbolicLink(place, target);
		}
	},

	LINK_BY_WAY_OF_ANOTHER_OUT("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place.resolveSibling("beside"), Path.of("/etc/passwd"));
			Files.createSymbolicLink(place, Path.of("beside"));
		}
	},

	LINK_THROUGH_A_LINKED_FOLDER("leads out of") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place.resolveSibling("..etc"), Path.of("/etc"));
			Files.createSymbolicLink(place, Path.of("..etc/passwd"));
		}
	},

	LINK_TO_ITSELF("leads nowhere") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, place.getFileName());
		}
	},

	TWO_LINKS_IN_A_CIRCLE("leads nowhere") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of(".round"));
			Files.createSymbolicLink(place.resolveSibling(".round"), place.getFileName());
		}
	},

	LINK_TO_NOTHING("leads nowhere") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Path.of("nothing"));
		}
	},

	LINK_THROUGH_A_FILE("leads nowhere") {
		@Override
		void make(Path place) throws IOException {
			Files.writeString(place.resolveSibling("plain.txt"), "x");
			Files.createSymbolicLink(place, Path.of("plain.txt/x"));
		}
	},

	FOLDER("is a folder") {
		@Override
		void make(Path place) throws IOException {
			Files.createDirectory(place);
		}
	},

	FOLDER_WITH_FILES("is a folder") {
		@Override
		void make(Path place) throws IOException {
			Files.writeString(Files.createDirectory(place).resolve("x.txt"), "x");
		}
	},

	LINK_TO_A_FOLDER("is a folder") {
		@Override
		void make(Path place) throws IOException {
			Files.createSymbolicLink(place, Files.createDirectory(place.resolveSibling("beside")).getFileName());
		}
	},

	SPARSE_FILE_WITHOUT_END("is larger than") {
		@Override
		void make(Path place) throws IOException {
			try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
				file.setLength(1L << 36);
			}
		}
	},

	LARGE_FILE("is larger than") {
		@Override
		void make(Path place) throws IOException {
			Files.write(place, new byte[10 * 1024 * 1024 + 1]);
		}
	},

	NO_UTF_8("not UTF-8") {
		@Override
		void make(Path place) throws IOException {
			Files.write(place, "// Vụ é".getBytes(StandardCharsets.UTF_16LE));
			Files.write(place, new byte[] { '#', (byte) 0xE1, 'x' });
		}
	};

	private final String words;

	OddFile(String words) {
		this.words = words;
	}

	/** Makes it; may put another thing beside it. */
	abstract void make(Path place) throws IOException;

	/** What is to be said of it. */
	String words() {
		return this.words;
	}

	private static void pipe(Path place) throws IOException {
		try {
			Process process = new ProcessBuilder("mkfifo", place.toString()).start();
			if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IOException("mkfifo failed");
			}
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

}
