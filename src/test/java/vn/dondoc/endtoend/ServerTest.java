package vn.dondoc.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import vn.dondoc.DondocApplication;

/**
 * The whole server on a database of its own, with a clock that the test moves and rule
 * files that the test writes. Nothing runs unless the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = { DondocApplication.class, Workbench.class },
		properties = { "spring.quartz.auto-startup=false", "dondoc.evaluation.at-start=false", "dondoc.rules.settle=0s",
				"dondoc.rules.watch=0s" })
@ContextConfiguration(initializers = OwnPlace.class)
@interface ServerTest {

}
