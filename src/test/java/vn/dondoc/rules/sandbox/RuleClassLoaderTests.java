package vn.dondoc.rules.sandbox;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What rules see of the application and the platform.
 */
class RuleClassLoaderTests {

	private final RuleClassLoader loader = new RuleClassLoader(RuleClassLoaderTests.class.getClassLoader());

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.Runtime", "java.lang.ProcessBuilder", "java.lang.Thread",
			"java.lang.ThreadLocal", "java.lang.reflect.Method", "java.io.File", "java.io.FileInputStream",
			"java.nio.file.Files", "java.net.Socket", "java.net.URL", "java.beans.Expression",
			"java.util.concurrent.Executors", "java.util.zip.ZipFile", "java.util.logging.Logger",
			"java.util.jar.JarFile", "javax.script.ScriptEngineManager", "sun.misc.Unsafe",
			"vn.dondoc.DondocApplication", "vn.dondoc.rules.engine.RuleCompiler", "vn.dondoc.accounts.Accounts",
			"org.springframework.context.ApplicationContext", "org.hibernate.Session", "org.mvel2.MVEL",
			"org.kie.internal.builder.KnowledgeBuilder", "org.junit.jupiter.api.Test" })
	void whatRulesDoNotNeedIsNotThere(String name) throws IOException {
		String resource = name.replace('.', '/') + ".class";
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> this.loader.loadClass(name));
		assertThat(this.loader.getResource(resource)).isNull();
		assertThat(this.loader.getResourceAsStream(resource)).isNull();
		assertThat(this.loader.getResources(resource).hasMoreElements()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/java/lang/Runtime.class", "java//lang/Runtime.class", "java/lang/../lang/Runtime.class",
			"java/util/../lang/Runtime.class", "vn/dondoc/facts/../rules/engine/RuleCompiler.class" })
	void aDetourDoesNotHelp(String resource) throws IOException {
		assertThat(this.loader.getResource(resource)).isNull();
		assertThat(this.loader.getResources(resource).hasMoreElements()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.String", "java.util.List", "java.time.LocalDate", "java.math.BigDecimal",
			"vn.dondoc.facts.Duty", "vn.dondoc.facts.Alerts$Since", "org.drools.model.Rule" })
	void whatRulesNeedIsThere(String name) throws Exception {
		assertThat(this.loader.loadClass(name)).isSameAs(Class.forName(name));
		assertThat(this.loader.getResource(name.replace('.', '/') + ".class")).isNotNull();
	}

}
