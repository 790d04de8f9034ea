package vn.dondoc.delivery.outbox;

import org.springframework.stereotype.Component;

import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.ReturnPath;
import vn.dondoc.notices.MailSettings;
import vn.dondoc.notices.mail.Sender;

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
