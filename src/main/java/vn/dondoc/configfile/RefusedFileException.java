package vn.dondoc.configfile;

import java.io.IOException;

/**
 * A file of an admin's folder that is not opened.
 */
public final class RefusedFileException extends IOException {

	private static final long serialVersionUID = 1L;

	private final FileRefusal refusal;

	RefusedFileException(FileRefusal refusal) {
		super(refusal.name());
		this.refusal = refusal;
	}

	RefusedFileException(FileRefusal refusal, IOException cause) {
		super(String.valueOf(cause.getMessage()), cause);
		this.refusal = refusal;
	}

	/**
	 * Why not.
	 * @return the reason; the message says more only where it is
	 * {@link FileRefusal#UNREADABLE}
	 */
	public FileRefusal refusal() {
		return this.refusal;
	}

}
