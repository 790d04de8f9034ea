package vn.dondoc.releases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import vn.dondoc.RulesApplication;
import vn.dondoc.SignInApplication;

/**
 * The rules over a database and a rule folder of their own. Nothing looks at the folder
 * unless the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = { RulesApplication.class, RuleDesk.class },
		webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { SignInApplication.DATABASE, "dondoc.rules.settle=0s", "dondoc.rules.watch=0s",
				"dondoc.rules.dir=target/rules-tests/${random.uuid}", "dondoc.node=one", "dondoc.rules.hold-from=1" })
@Import(RuleDesk.class)
@interface ReleasesTest {

}
