package vn.dondoc.accounts;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The account that is created when there is none yet.
 *
 * @param password the password of {@code admin}; {@code null} to make one up and print it
 * once
 */
@ConfigurationProperties("dondoc.admin")
record AdminProperties(@Nullable String password) {

	@Override
	public String toString() {
		return "AdminProperties[password=" + ((this.password != null) ? "set" : "not set") + "]";
	}

}
