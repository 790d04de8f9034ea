package vn.dondoc.rig;

/**
 * The steps of an SMTP dialogue at which a relay may be told what to do, in order.
 */
enum Phase {

	CONNECT, EHLO, AUTH, MAIL, RCPT, DATA,

	/** The final dot has come; nothing is kept yet. */
	DOT,

	/** The message is on disk; nothing is answered yet. */
	KEPT,

	/** The answer to the final dot has been sent. */
	ANSWERED,

	RSET, QUIT

}
