package vn.dondoc.delivery.bounce;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The signed addresses, once the database is there to hold their secret.
 */
@Component
class BounceAddresses {

	private final BounceSettings settings;

	private final KeptSecret kept;

	private @Nullable BounceAddress signed;

	BounceAddresses(BounceSettings settings, KeptSecret kept) {
		this.settings = settings;
		this.kept = kept;
	}

	/**
	 * What makes and reads signed addresses, or {@code null} when none are used.
	 */
	synchronized @Nullable BounceAddress signed() {
		String address = this.settings.address();
		if (this.signed == null && address != null) {
			String secret = this.settings.secret();
			this.signed = new BounceAddress(address, (secret != null) ? secret : this.kept.get());
		}
		return this.signed;
	}

}
