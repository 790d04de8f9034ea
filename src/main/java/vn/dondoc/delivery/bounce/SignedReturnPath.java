package vn.dondoc.delivery.bounce;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.ReturnPath;

/**
 * Gives every mail an address of its own to come back to.
 */
@Component
@Primary
@ConditionalOnProperty("dondoc.mail.bounce.address")
class SignedReturnPath implements ReturnPath {

	private final BounceAddresses addresses;

	SignedReturnPath(BounceAddresses addresses) {
		this.addresses = addresses;
	}

	@Override
	public String of(ClaimedMail claim) {
		BounceAddress signed = this.addresses.signed();
		if (signed == null) {
			throw new IllegalStateException("dondoc.mail.bounce.address is not set");
		}
		return signed.of(claim.id());
	}

}
