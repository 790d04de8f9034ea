package vn.dondoc.delivery.reconcile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.dondoc.delivery.mailbox.MailboxAddress;
import vn.dondoc.delivery.mailbox.PasswordSettings;

/**
 * Who is asked what became of a message, as the settings name them.
 */
@Configuration(proxyBeanMethods = false)
class OutcomeSourceConfiguration {

	@Bean
	@ConditionalOnProperty("dondoc.mail.reconcile.relay-log")
	RelayLog relayLog(ReconcileSettings settings, Clock clock) {
		Path file = settings.relayLog();
		if (file == null) {
			throw new IllegalArgumentException("dondoc.mail.reconcile.relay-log names no file");
		}
		ZoneId zone = settings.relayLogZone();
		return new RelayLog(file, clock, (zone != null) ? zone : clock.getZone(), settings.margin());
	}

	@Bean
	@ConditionalOnProperty("dondoc.mail.reconcile.journal")
	JournalMailbox journalMailbox(ReconcileSettings settings, PasswordSettings passwords, Clock clock) {
		return new JournalMailbox(
				MailboxAddress.of("dondoc.mail.reconcile.journal", String.valueOf(settings.journal())),
				settings.journalPassword(), passwords, settings.margin(), clock.getZone());
	}

}
