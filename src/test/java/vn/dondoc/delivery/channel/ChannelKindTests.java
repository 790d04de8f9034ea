package vn.dondoc.delivery.channel;

import java.time.Clock;
import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import vn.dondoc.delivery.mailbox.PasswordSettings;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ChannelKindTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
		.withBean(Clock.class, Clock::systemUTC)
		.withBean(PasswordSettings.class, () -> new PasswordSettings(false))
		.withBean(ReturnPath.class, () -> (claim) -> "dondoc@dondoc.example")
		.withUserConfiguration(Mails.class);

	@Test
	void mailsBecomeFilesUntilAServerIsNamed() {
		this.runner
			.run((context) -> assertThat(context.getBean(Channel.class).destination()).isEqualTo("file:data/mail"));
		this.runner.withPropertyValues("spring.mail.host=", "dondoc.mail.folder=/var/mail/out")
			.run((context) -> assertThat(context.getBean(Channel.class).destination()).isEqualTo("file:/var/mail/out"));
	}

	@Test
	void theServerOfSpringMailIsUsedAndEveryTimeoutIsSet() {
		this.runner
			.withPropertyValues("spring.mail.host=mail.example", "spring.mail.port=465", "spring.mail.protocol=smtps",
					"spring.mail.properties.mail.smtps.timeout=1234", "spring.mail.properties.mail.smtps.chunksize=9")
			.run((context) -> {
				assertThat(context.getBean(Channel.class).destination()).isEqualTo("smtps://mail.example:465");
				assertThat(context.getBean(JavaMailSenderImpl.class).getSession().getProperties())
					.containsEntry("mail.smtps.timeout", "1234")
					.containsEntry("mail.smtps.connectiontimeout", "10000")
					.containsEntry("mail.smtps.writetimeout", "60000")
					.doesNotContainKey("mail.smtps.chunksize");
			});
	}

	@Test
	void everyChannelIsAFolderWithItsConfigurationThatNobodyElseKnows() {
		JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("vn.dondoc");
		for (ChannelKind kind : ChannelKind.values()) {
			String folder = ChannelKind.class.getPackageName() + "." + kind.name().toLowerCase(Locale.ROOT);
			assertThat(classes.that(resideInAPackage(folder)))
				.filteredOn((type) -> type.isAnnotatedWith(ConditionalOnChannel.class))
				.singleElement()
				.satisfies((type) -> assertThat(type.getAnnotationOfType(ConditionalOnChannel.class).value())
					.isEqualTo(kind));
			noClasses().that()
				.resideOutsideOfPackage(folder)
				.should()
				.dependOnClassesThat()
				.resideInAPackage(folder)
				.check(classes);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan("vn.dondoc.delivery.channel")
	@ComponentScan("vn.dondoc.delivery.channel")
	static class Mails {

	}

}
