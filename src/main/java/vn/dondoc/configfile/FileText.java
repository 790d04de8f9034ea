package vn.dondoc.configfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import vn.dondoc.text.Letters;

/**
 * The text of a file, which is UTF-8 or refused: a wrong letter in a Vietnamese name must
 * not slip in as a replacement character.
 */
public final class FileText {

	static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private FileText() {
	}

	/**
	 * Reads a file.
	 * @param file the file
	 * @return its text, without a byte-order mark
	 * @throws BadFileException if it is missing, is no plain file, is larger than 10 MB,
	 * is not UTF-8 or holds what cannot be seen
	 */
	public static String read(AdminFile file) {
		return read(file, new Problems(file.name()));
	}

	static String read(AdminFile file, Problems problems) {
		return accept(decode(bytes(file, problems), problems), problems);
	}

	static String accept(String text, Problems problems) {
		refuseHidden(text, problems);
		return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static byte[] bytes(AdminFile file, Problems problems) {
		try {
			return file.read(MOST_BYTES);
		}
		catch (RefusedFileException ex) {
			throw problems.fatal(0, 0, because(ex, file.path().toAbsolutePath()));
		}
	}

	private static String because(RefusedFileException ex, Path path) {
		return switch (ex.refusal()) {
			case MISSING -> "is missing; expected it at " + path + ": put it there or name the folder that holds it";
			case FOLDER -> "is a folder, expected a file: " + path;
			case SPECIAL -> "is a pipe, a socket or a device, expected a file: " + path;
			case NOWHERE -> "is a link that leads nowhere, expected a file: " + path;
			case OUTSIDE -> "is a link that leads out of its folder; put the file itself there: " + path;
			case TOO_LARGE -> "is larger than 10 MB; split it or take out what is not needed";
			case DENIED -> "may not be read; give this user the right to read " + path;
			case UNREADABLE -> "cannot be read: " + ex.getMessage();
		};
	}

	private static String decode(byte[] bytes, Problems problems) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			int wrong = Byte.toUnsignedInt(bytes[in.position()]);
			throw problems.fatal(lineAt(text, text.length()), columnAt(text, text.length()),
					String.format("byte 0x%02X is not UTF-8; save the file as UTF-8", wrong));
		}
		return text;
	}

	/**
	 * Here rather than in single values, since here it is known where each stands; those
	 * that are written as escapes are refused there.
	 */
	private static void refuseHidden(String text, Problems problems) {
		for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
			int letter = text.codePointAt(index);
			boolean layout = letter == '\n' || letter == '\r' || letter == '\t'
					|| (letter == BYTE_ORDER_MARK && index == 0);
			if (!layout && Letters.hidden(letter)) {
				throw problems.fatal(lineAt(text, index), columnAt(text, index),
						"character " + Letters.name(letter) + " cannot be seen and is not allowed; delete it");
			}
		}
	}

	private static int lineAt(String text, int index) {
		return 1 + (int) text.substring(0, index).chars().filter((letter) -> letter == '\n').count();
	}

	private static int columnAt(String text, int index) {
		return 1 + text.codePointCount(text.lastIndexOf('\n', index - 1) + 1, index);
	}

}
