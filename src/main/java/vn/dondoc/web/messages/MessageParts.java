package vn.dondoc.web.messages;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.delivery.Outbox;

/**
 * The parts of a message as they are: the HTML for a frame in which nothing runs and
 * nothing is fetched, and the bytes for a mail program.
 */
@RestController
@ForReaders
class MessageParts {

	private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

	private final Outbox outbox;

	MessageParts(Outbox outbox) {
		this.outbox = outbox;
	}

	@GetMapping("/messages/{id:[0-9]{1,18}}/preview")
	ResponseEntity<byte[]> preview(@PathVariable long id) {
		MessageContent content = this.outbox.content(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", SANDBOX)
			.body(content.html().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A file that goes with a message; always to be kept, never to be shown.
	 */
	@GetMapping("/messages/{id:[0-9]{1,18}}/attachments/{number:[0-9]{1,3}}")
	ResponseEntity<byte[]> attachment(@PathVariable long id, @PathVariable int number) {
		MessageFile file = this.outbox.content(id)
			.map(MessageContent::attachments)
			.filter((files) -> number < files.size())
			.map((files) -> files.get(number))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.parseMediaType(file.type()), StandardCharsets.UTF_8))
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(file.content());
	}

	@GetMapping("/messages/{id:[0-9]{1,18}}.eml")
	ResponseEntity<byte[]> download(@PathVariable long id) {
		byte[] bytes = this.outbox.bytes(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("message/rfc822"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("dondoc-" + id + ".eml").build().toString())
			.body(bytes);
	}

}
