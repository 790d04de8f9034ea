package vn.dondoc;

import java.util.Date;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * How the modules hang together.
 */
@Tag("smoke")
class ArchitectureTests {

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.dondoc");

	@Test
	void modulesImportOnlyWhatTheyDeclare() {
		ApplicationModules.of(DondocApplication.class).verify();
	}

	@ParameterizedTest
	@CsvSource({ "org.drools.., rules", "org.kie.., rules", "org.quartz.., schedule", "jakarta.mail.., notification",
			"org.eclipse.angus.., notification", "org.springframework.mail.., notification",
			"net.time4j.., calendar", "org.yaml.snakeyaml.., configfile", "picocli.., cli" })
	void eachLibraryHasOneDoor(String library, String module) {
		ArchRule rule = noClasses().that()
			.resideOutsideOfPackage("vn.dondoc." + module + "..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(library);

		rule.check(MAIN);
	}

	@Test
	void entitiesAndRepositoriesStayInTheirModule() {
		classes().that()
			.areAnnotatedWith(jakarta.persistence.Entity.class)
			.or()
			.areAssignableTo(org.springframework.data.repository.Repository.class)
			.should()
			.notBePublic()
			.check(MAIN);
	}

	@Test
	void timeComesFromAClock() {
		noClasses().should()
			.callMethodWhere(targetOwner(resideInAnyPackage("java.time.."))
				.and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(name("now")))
				.and(com.tngtech.archunit.core.domain.JavaCall.Predicates
					.target(com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates
						.rawParameterTypes(new Class<?>[0]))))
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callConstructor(Date.class)
			.check(MAIN);
	}

	@Test
	void onlyTheCommandsAndThePasswordPrintToTheConsole() {
		noClasses().that()
			.resideOutsideOfPackages("vn.dondoc.cli..", "vn.dondoc.security..")
			.should()
			.accessTargetWhere(com.tngtech.archunit.core.domain.JavaAccess.Predicates
				.target(owner(type(System.class)).and(name("out").or(name("err")).forSubtype())))
			.check(MAIN);
	}

}
