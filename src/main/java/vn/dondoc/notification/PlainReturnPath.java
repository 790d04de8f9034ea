package vn.dondoc.notification;

import org.springframework.stereotype.Component;

import vn.dondoc.notification.channel.ClaimedMail;
import vn.dondoc.notification.channel.ReturnPath;
import vn.dondoc.notification.mail.Sender;

/**
 * What cannot be delivered goes back to {@code dondoc.mail.from}.
 */
@Component
class PlainReturnPath implements ReturnPath {

	private final String address;

	PlainReturnPath(MailSettings settings) {
		this.address = Sender.of(settings.from()).email();
	}

	@Override
	public String of(ClaimedMail claim) {
		return this.address;
	}

}
