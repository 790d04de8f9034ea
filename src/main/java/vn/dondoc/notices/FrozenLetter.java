package vn.dondoc.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.dondoc.notices.digest.Digest;
import vn.dondoc.notices.digest.Reader;
import vn.dondoc.notices.mail.Envelope;
import vn.dondoc.notices.mail.FrozenMail;
import vn.dondoc.text.Folding;

/**
 * A letter that will never change again. Putting it into the table is handing it over to
 * the outbox, which keeps beside it how far it has come; the columns of that begin with
 * what the table says.
 */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // queries read them
@Table(name = "message")
class FrozenLetter {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "message")
	@TableGenerator(name = "message", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "message", allocationSize = 20)
	private @Nullable Long id;

	private String recipient;

	private String recipientName;

	private String unitCode;

	private String locale;

	private LocalDate digestDay;

	private String purpose;

	private String messageId;

	private String subject;

	private String folded;

	private byte[] content;

	private Instant createdAt;

	private Instant nextAttemptAt;

	@SuppressWarnings("NullAway.Init")
	protected FrozenLetter() {
	}

	private FrozenLetter(Reader to, LocalDate day, String purpose, FrozenMail mail, Instant now) {
		this.recipient = to.email();
		this.recipientName = to.name();
		this.unitCode = to.unit();
		this.locale = to.locale();
		this.digestDay = day;
		this.purpose = purpose;
		this.messageId = mail.messageId();
		this.subject = mail.subject();
		this.folded = Folding.fold(Stream.of(mail.subject(), to.email(), to.name()));
		this.content = mail.bytes();
		this.createdAt = now;
		this.nextAttemptAt = now;
	}

	static FrozenLetter of(Digest digest, FrozenMail mail, Instant now) {
		return new FrozenLetter(digest.to(), digest.day(), Digest.PURPOSE, mail, now);
	}

	/**
	 * Any letter but a digest.
	 */
	static FrozenLetter of(Envelope envelope, Reader to, FrozenMail mail, Instant now) {
		return new FrozenLetter(to, envelope.day(), envelope.purpose(), mail, now);
	}

	long number() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
		return this.id;
	}

}
