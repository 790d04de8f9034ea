package vn.dondoc.configfile;

/**
 * Why a file of an admin's folder is not opened.
 */
public enum FileRefusal {

	/** There is nothing by that name. */
	MISSING,

	/** It is a folder. */
	FOLDER,

	/** It is a pipe, a socket or a device. */
	SPECIAL,

	/** It is a link that leads to nothing, or round in a circle. */
	NOWHERE,

	/** It is a link that leads out of the admin's folder. */
	OUTSIDE,

	/** It is larger than such a file may be. */
	TOO_LARGE,

	/** This user may not read it. */
	DENIED,

	/** The file system fails. */
	UNREADABLE

}
