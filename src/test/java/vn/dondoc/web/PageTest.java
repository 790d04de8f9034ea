package vn.dondoc.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import vn.dondoc.PagesApplication;
import vn.dondoc.SignInApplication;

/**
 * A test of the pages on 1 July 2022, with real accounts and templates over fakes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = PagesApplication.class,
		properties = { SignInApplication.DATABASE, "dondoc.clock.start=2022-07-01T09:00",
				"dondoc.admin.password=correct horse battery" })
@AutoConfigureMockMvc
@Import({ Fakes.class, WhyFakes.class, RuleFakes.class })
@interface PageTest {

}
