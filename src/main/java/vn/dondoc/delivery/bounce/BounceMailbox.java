package vn.dondoc.delivery.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.mailbox.MailboxAddress;
import vn.dondoc.delivery.mailbox.PasswordSettings;

/**
 * The mailbox in which mails arrive that came back. Read by one node at a time, a bounded
 * number of mails each time and of each only its beginning; nothing is deleted.
 */
@Component
public class BounceMailbox {

	private static final Logger logger = LoggerFactory.getLogger(BounceMailbox.class);

	private static final int AT_ONCE = 200;

	private static final int BEGINNING = 256 * 1024;

	private static final int LINES = 4_000;

	private final BounceSettings settings;

	private final PasswordSettings passwords;

	private final BounceRecords records;

	private final MailboxLease lease;

	private final @Nullable MailboxAddress address;

	BounceMailbox(BounceSettings settings, PasswordSettings passwords, BounceRecords records, MailboxLease lease) {
		this.settings = settings;
		this.passwords = passwords;
		this.records = records;
		this.lease = lease;
		String mailbox = settings.mailbox();
		this.address = (mailbox != null) ? MailboxAddress.of("dondoc.mail.bounce.mailbox", mailbox) : null;
	}

	/**
	 * Reads what has arrived, if it is time and no other node does. What fails is logged
	 * and read again next time.
	 */
	public void read() {
		MailboxAddress mailbox = this.address;
		if (mailbox == null) {
			return;
		}
		String key = DigestUtils.sha256Hex(mailbox.toString());
		try {
			if (this.lease.take(key, this.settings.every())) {
				read(mailbox, key);
			}
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			logger.warn("The bounce mailbox " + mailbox + " cannot be read now; that is tried again", ex);
		}
	}

	private void read(MailboxAddress mailbox, String key) throws MessagingException, IOException {
		try (Store store = mailbox.open(this.settings.password(), this.passwords);
				Folder folder = store.getFolder(mailbox.folder())) {
			if (folder instanceof POP3Folder pop3) {
				pop3.open(Folder.READ_ONLY);
				readPop3(pop3, key);
			}
			else if (folder instanceof UIDFolder numbered) {
				folder.open(Folder.READ_WRITE);
				readImap(numbered, key);
			}
		}
	}

	private void readImap(UIDFolder folder, String key) throws MessagingException, IOException {
		long validity = folder.getUIDValidity();
		long last = this.records.lastUid(key, validity);
		int read = 0;
		for (Message mail : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
			long uid = folder.getUID(mail);
			if (uid > last && read++ < AT_ONCE) {
				take(MailboxKey.imap(key, validity, uid), beginning(((IMAPMessage) mail).getMimeStream()));
				mail.setFlag(Flags.Flag.SEEN, true);
			}
		}
	}

	private void readPop3(POP3Folder folder, String key) throws MessagingException, IOException {
		int read = 0;
		for (Message mail : folder.getMessages()) {
			MailboxKey name = MailboxKey.pop3(key, Optional.ofNullable(folder.getUID(mail)).orElse(""));
			if (read < AT_ONCE && !this.records.isKnown(name)) {
				read++;
				take(name, beginning(top(mail)));
			}
		}
	}

	private static InputStream top(Message mail) throws MessagingException {
		InputStream top = ((POP3Message) mail).top(LINES);
		if (top == null) {
			throw new MessagingException("The server does not know TOP, so that a mail cannot be read in part");
		}
		return top;
	}

	private void take(MailboxKey key, byte[] bytes) {
		try {
			this.records.take(key, bytes);
		}
		catch (DuplicateKeyException ex) {
			logger.info("A mail in the bounce mailbox was read by another node", ex);
		}
	}

	private static byte[] beginning(InputStream in) throws IOException {
		try (in) {
			return in.readNBytes(BEGINNING);
		}
	}

}
