package vn.dondoc;

import java.util.Set;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;

import org.springframework.test.context.BootstrapWith;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/**
 * Tests that start a server share its database and the log's set-up, so they run one
 * after another. In the profile {@code real} all tests do.
 */
@EnabledIfSystemProperty(named = "junit.jupiter.execution.parallel.enabled", matches = "true")
class ThreadsOfTestsTests {

	private static final Pattern TESTS = Pattern.compile(".*Tests\\.class");

	private static final Set<String> STARTERS = Set.of("SpringApplication", "SpringApplicationBuilder",
			"StartedServer");

	@Test
	void whatStartsAServerRunsInTheOneThread() {
		classes().that()
			.haveSimpleNameEndingWith("Tests")
			.and(startAServer())
			.should()
			.beMetaAnnotatedWith(Execution.class)
			.because("it would run beside others")
			.check(new ClassFileImporter().withImportOption((place) -> place.matches(TESTS))
				.importPackages("vn.dondoc"));
	}

	private static DescribedPredicate<JavaClass> startAServer() {
		return DescribedPredicate.describe("start a server",
				(test) -> test.isMetaAnnotatedWith(BootstrapWith.class) || test.getDirectDependenciesFromSelf()
					.stream()
					.map((dependency) -> dependency.getTargetClass().getSimpleName())
					.anyMatch(STARTERS::contains));
	}

}
