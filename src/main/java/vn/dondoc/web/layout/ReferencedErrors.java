package vn.dondoc.web.layout;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives every error a reference that the page shows and the log holds.
 */
@Component
class ReferencedErrors extends DefaultErrorAttributes {

	private static final Logger logger = LoggerFactory.getLogger(ReferencedErrors.class);

	private final SecureRandom random = new SecureRandom();

	@Override
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
		String reference = reference();
		attributes.put("reference", reference);
		if (attributes.get("status") instanceof Integer status && status >= 500) {
			logger.error("Error {}: {} on {}", reference, status, attributes.get("path"), getError(request));
		}
		else {
			logger.info("Error {}: {} on {}", reference, attributes.get("status"), attributes.get("path"));
		}
		return attributes;
	}

	private String reference() {
		byte[] bytes = new byte[4];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
