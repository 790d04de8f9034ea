package vn.dondoc.delivery.reconcile;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.mailbox.MailboxAddress;
import vn.dondoc.delivery.mailbox.PasswordSettings;

/**
 * A mailbox to which the mail server copies every mail it takes. It can say that a mail
 * was not taken only if it holds an older one and one that came well after the attempt:
 * then it was neither emptied nor cut off meanwhile.
 */
class JournalMailbox implements OutcomeSource {

	private final MailboxAddress address;

	private final String password;

	private final PasswordSettings passwords;

	private final Duration margin;

	private final ZoneId zone;

	JournalMailbox(MailboxAddress address, String password, PasswordSettings passwords, Duration margin, ZoneId zone) {
		this.address = address;
		this.password = password;
		this.passwords = passwords;
		this.margin = margin;
		this.zone = zone;
	}

	@Override
	public Map<Long, Verdict> about(List<UnknownMail> mails) throws IOException {
		try (Store store = this.address.open(this.password, this.passwords);
				Folder folder = store.getFolder(this.address.folder())) {
			folder.open(Folder.READ_ONLY);
			Map<Long, Verdict> said = new HashMap<>();
			Instant oldest = received(folder, 1);
			Instant newest = received(folder, folder.getMessageCount());
			for (UnknownMail mail : mails) {
				Message[] found = folder.search(new MessageIDTerm(mail.messageId()));
				if (found.length > 0) {
					said.put(mail.id(),
							Verdict.of(DeliveryReason.FOUND_IN_JOURNAL, this.address, local(received(found[0]))));
				}
				else if (covers(oldest, newest, mail)) {
					said.put(mail.id(), Verdict.of(DeliveryReason.NOT_IN_JOURNAL, this.address, local(newest)));
				}
			}
			return said;
		}
		catch (MessagingException ex) {
			throw new IOException("Cannot read " + this.address, ex);
		}
	}

	private String local(@Nullable Instant at) {
		return (at != null) ? at.atZone(this.zone).toOffsetDateTime().toString() : "?";
	}

	private boolean covers(@Nullable Instant oldest, @Nullable Instant newest, UnknownMail mail) {
		return oldest != null && newest != null && oldest.isBefore(mail.notBefore())
				&& newest.isAfter(mail.since().plus(this.margin));
	}

	private static @Nullable Instant received(Folder folder, int number) throws MessagingException {
		return (folder.getMessageCount() == 0) ? null : received(folder.getMessage(number));
	}

	private static @Nullable Instant received(Message message) throws MessagingException {
		Date date = message.getReceivedDate();
		return (date != null) ? date.toInstant() : null;
	}

	@Override
	public String toString() {
		return this.address.toString();
	}

}
