package vn.dondoc;

import java.io.FileInputStream;
import java.io.FileReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

import vn.dondoc.text.Reason;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the modules may use one another and what they may use besides.
 */
@Tag("smoke")
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.dondoc");

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules modules = ApplicationModules.of(DondocApplication.class);
		assertThat(modules.stream()).hasSizeGreaterThan(10);
		modules.verify();
	}

	@Test
	void noCycles() {
		slices().matching("vn.dondoc.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void noCyclesAmongPackagesAtAnyDepth() {
		slices().matching("vn.dondoc.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@ParameterizedTest
	@CsvSource({ "org.drools, rules", "org.kie, rules", "org.quartz, schedule", "jakarta.mail, notices|delivery",
			"org.eclipse.angus, notices|delivery", "org.springframework.mail, delivery", "net.time4j, calendar",
			"net.fortuna.ical4j, notices", "org.yaml.snakeyaml, configfile", "picocli, cli",
			"org.objectweb.asm, rules" })
	void aLibraryHasOneDoor(String library, String modules) {
		String[] door = Stream.of(modules.split("\\|"))
			.map((module) -> "vn.dondoc." + module + "..")
			.toArray(String[]::new);
		noClasses().that()
			.resideOutsideOfPackages(door)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(library + "..")
			.check(CLASSES);
		assertThat(CLASSES.that(resideInAnyPackage(door))).as("those in %s that use %s", modules, library)
			.anyMatch((type) -> type.getDirectDependenciesFromSelf()
				.stream()
				.anyMatch((dependency) -> dependency.getTargetClass().getPackageName().startsWith(library)));
	}

	@Test
	void entitiesStayInTheirModule() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.or()
			.areAnnotatedWith(Embeddable.class)
			.or()
			.areAnnotatedWith(MappedSuperclass.class)
			.should()
			.notBePublic()
			.orShould()
			.be(Reason.class) // a value, not a table
			.check(CLASSES);
	}

	@Test
	void repositoriesStayInTheirModule() {
		classes().that().areAssignableTo(Repository.class).should().notBePublic().check(CLASSES);
	}

	// Notification and monitoring look at what mail servers and dondoc itself write
	@Test
	void anAdminsFilesAreOpenedInOnePlace() {
		noClasses().that()
			.resideOutsideOfPackages("vn.dondoc.notices..", "vn.dondoc.delivery..", "vn.dondoc.monitoring..")
			.and(DescribedPredicate.not(simpleName("AdminFile")))
			.and(DescribedPredicate.not(simpleName("AdminFolder")))
			.should(new ArchCondition<>("open or list files") {

				@Override
				public void check(JavaClass item, ConditionEvents events) {
					item.getAccessesFromSelf()
						.stream()
						.filter((access) -> opensFiles(access.getTargetOwner(), access.getName()))
						.forEach((access) -> events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
				}

			})
			.check(CLASSES);
	}

	private static boolean opensFiles(JavaClass owner, String name) {
		if (owner.isEquivalentTo(Files.class)) {
			return name.matches(
					"read(?!Attributes|SymbolicLink).*|new(Input|Directory|Buffered|Byte).*|lines|list|walk.*|find|copy");
		}
		return Stream
			.of(FileInputStream.class, FileReader.class, RandomAccessFile.class, FileChannel.class, Scanner.class)
			.anyMatch(owner::isEquivalentTo);
	}

	@Test
	void nobodyReadsTheTimeButFromAClock() {
		noClasses().should(new ArchCondition<>("read the time without a clock") {

			@Override
			public void check(JavaClass item, ConditionEvents events) {
				item.getAccessesFromSelf()
					.stream()
					.filter(ArchitectureTests::readsTheTime)
					.forEach((access) -> events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
			}

		}).check(CLASSES);
	}

	@Test
	void nobodyPrintsButTheCommandsAndTheFirstPassword() {
		noClasses().that()
			.resideOutsideOfPackage("vn.dondoc.cli..")
			.and(DescribedPredicate.not(simpleName("FirstAdmin")))
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.orShould()
			.callMethod(Throwable.class, "printStackTrace")
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(PrintStream.class)
			.check(CLASSES);
	}

	@Test
	void nobodyLogsPastTheApplicationsLog() {
		noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(CLASSES);
	}

	// Instant.now() and its like without a clock; Clock.systemUTC() and its like but
	// where
	// the clock is made
	private static boolean readsTheTime(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		String name = access.getName();
		if (owner.isEquivalentTo(Clock.class)) {
			return (name.startsWith("system") || name.startsWith("tick"))
					&& !access.getOriginOwner().isEquivalentTo(TimeConfiguration.class);
		}
		if (owner.getPackageName().equals("java.time")) {
			return name.equals("now") && !parameters(access).contains(Clock.class.getName());
		}
		if (owner.isEquivalentTo(Date.class)) {
			return name.equals(JavaConstructor.CONSTRUCTOR_NAME) && parameters(access).isEmpty();
		}
		return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
	}

	private static List<String> parameters(JavaAccess<?> access) {
		return (access.getTarget() instanceof CodeUnitAccessTarget target)
				? HasName.Utils.namesOf(target.getRawParameterTypes()) : List.of();
	}

}
