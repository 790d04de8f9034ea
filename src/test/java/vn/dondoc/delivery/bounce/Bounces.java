package vn.dondoc.delivery.bounce;

/**
 * Mails as mail servers return them.
 */
public final class Bounces {

	private Bounces() {
	}

	/**
	 * A delivery status notification as Postfix writes it.
	 */
	public static String of(String to, String recipient, String messageId, String action, String status,
			String diagnostic) {
		return """
				Return-Path: <>
				From: MAILER-DAEMON@mail.example (Mail Delivery System)
				Subject: Undelivered Mail Returned to Sender
				To: %s
				Auto-Submitted: auto-replied
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status;
				\tboundary="B1/mail.example"

				This is a MIME-encapsulated message.

				--B1/mail.example
				Content-Description: Notification
				Content-Type: text/plain; charset=us-ascii

				I'm sorry to have to inform you that your message could not be delivered.

				--B1/mail.example
				Content-Description: Delivery report
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mail.example
				Arrival-Date: Fri,  1 Jul 2022 07:00:00 +0700 (+07)

				Final-Recipient: rfc822; %s
				Original-Recipient: rfc822;%s
				Action: %s
				Status: %s
				Remote-MTA: dns; mx.example
				Diagnostic-Code: smtp; %s

				--B1/mail.example
				Content-Description: Undelivered Message Headers
				Content-Type: text/rfc822-headers

				From: dondoc <dondoc@dondoc.example>
				Message-ID: %s
				Subject: something

				--B1/mail.example--
				""".formatted(to, recipient, recipient, action, status, diagnostic, messageId).replace("\n", "\r\n");
	}

}
