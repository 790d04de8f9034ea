package vn.dondoc.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.sandbox.ClassScan;
import vn.dondoc.rules.sandbox.RuleClassLoader;

/**
 * Turns rule texts into a {@link KieBase}, one build at a time. Nothing of a build stays
 * in the engine's repository, so that reloading does not leak.
 */
final class KieCompiler {

	private static final Logger logger = LoggerFactory.getLogger(KieCompiler.class);

	private static final String CLASS = ".class";

	// Builds share engine state; two at once have been seen to fail
	private static final Object ONE_AT_A_TIME = new Object();

	private KieCompiler() {
	}

	/**
	 * Compiles texts together.
	 * @param texts the texts, by a name that is only used in error messages
	 * @return the result: a base, or what the compiler said was wrong
	 */
	static Result compile(Map<String, String> texts) {
		synchronized (ONE_AT_A_TIME) {
			KieServices services = KieServices.get();
			ReleaseId id = services.newReleaseId("vn.dondoc", "rulebook", UUID.randomUUID().toString());
			try {
				return build(services, id, texts);
			}
			catch (RuntimeException | LinkageError | StackOverflowError ex) {
				return new Result(null, List.of(RuleText.firstLine(ex.getMessage())));
			}
			finally {
				services.getRepository().removeKieModule(id);
			}
		}
	}

	private static Result build(KieServices services, ReleaseId id, Map<String, String> texts) {
		KieFileSystem files = services.newKieFileSystem();
		files.generateAndWritePomXML(id);
		int number = 0;
		for (String text : texts.values()) {
			// Admins may name files as they like; the engine is given names it surely
			// knows
			files.write("src/main/resources/rules/file" + number + ".drl", services.getResources()
				.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()));
			number++;
		}
		ClassLoader loader = new RuleClassLoader(KieCompiler.class.getClassLoader());
		KieBuilder builder = services.newKieBuilder(files, loader);
		builder.buildAll(ExecutableModelProject.class);
		List<String> errors = errors(builder);
		if (!errors.isEmpty()) {
			return new Result(null, errors);
		}
		List<String> forbidden = ClassScan.scan(classes((InternalKieModule) builder.getKieModule()));
		if (!forbidden.isEmpty()) {
			forbidden.forEach((what) -> logger.error("Refused a compiled rule: {}", what));
			return new Result(null, List.of("the compiled rule " + forbidden.get(0) + ", which no lawful rule does"));
		}
		KieContainer container = services.newKieContainer(id, loader);
		try {
			return new Result(container.getKieBase(), List.of());
		}
		finally {
			container.dispose();
		}
	}

	private static Map<String, byte[]> classes(InternalKieModule module) {
		Map<String, byte[]> classes = new TreeMap<>();
		for (String name : module.getFileNames()) {
			if (name.endsWith(CLASS)) {
				classes.put(name.substring(0, name.length() - CLASS.length()), module.getBytes(name));
			}
		}
		return classes;
	}

	private static List<String> errors(KieBuilder builder) {
		List<String> errors = new ArrayList<>();
		for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
			String text = RuleText.firstLine(message.getText());
			if (!text.startsWith("Java source of")) {
				errors.add(text);
			}
		}
		if (errors.isEmpty() && builder.getResults().hasMessages(Message.Level.ERROR)) {
			errors.add("cannot be compiled");
		}
		return errors;
	}

	/**
	 * What came of a build.
	 *
	 * @param base the base, or {@code null} when there were errors
	 * @param errors what the compiler said, without places; empty when there is a base
	 */
	record Result(@org.jspecify.annotations.Nullable KieBase base, List<String> errors) {
	}

}
