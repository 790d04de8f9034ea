package vn.dondoc.rules.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Sees of the application and the platform only what generated rule classes need. The
 * compiler reads classes as resources, so those are filtered as well. One a build: a
 * loader remembers every name it was ever asked for.
 */
public final class RuleClassLoader extends ClassLoader {

	private static final Set<String> PACKAGES = Set.of("java.lang.constant", "java.lang.invoke", "java.util",
			"java.util.function", "java.util.stream", "java.time", "java.time.chrono", "java.time.format",
			"java.time.temporal", "java.time.zone", "java.math", "vn.dondoc.facts");

	private static final Set<String> BASICS = Set.of("java.lang.Object", "java.lang.String", "java.lang.CharSequence",
			"java.lang.Comparable", "java.lang.Iterable", "java.lang.Number", "java.lang.Byte", "java.lang.Short",
			"java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.lang.Character",
			"java.lang.Boolean", "java.lang.Void", "java.lang.Math", "java.lang.Enum", "java.lang.Record",
			"java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.AbstractStringBuilder",
			"java.lang.Appendable", "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.Package",
			"java.lang.System", "java.lang.AutoCloseable", "java.lang.Cloneable", "java.lang.Throwable",
			"java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error", "java.lang.LinkageError",
			"java.lang.IllegalArgumentException", "java.lang.IllegalStateException", "java.lang.NumberFormatException",
			"java.lang.NullPointerException", "java.lang.ClassCastException", "java.lang.ArithmeticException",
			"java.lang.IndexOutOfBoundsException", "java.lang.UnsupportedOperationException",
			"java.lang.CloneNotSupportedException", "java.lang.InterruptedException",
			"java.lang.ReflectiveOperationException", "java.lang.ClassNotFoundException",
			"java.lang.NoSuchFieldException", "java.lang.NoSuchMethodException", "java.lang.IllegalAccessException",
			"java.lang.InstantiationException", "java.lang.StackTraceElement", "java.lang.MatchException",
			"java.lang.Override", "java.lang.Deprecated", "java.lang.FunctionalInterface", "java.lang.SuppressWarnings",
			"java.lang.SafeVarargs", "java.lang.Runnable", "java.lang.annotation.Annotation",
			"java.lang.annotation.Retention", "java.lang.annotation.RetentionPolicy", "java.lang.annotation.Target",
			"java.lang.annotation.ElementType", "java.lang.annotation.Documented", "java.lang.annotation.Inherited",
			"java.lang.annotation.Repeatable", "java.lang.reflect.Type", "java.lang.reflect.AnnotatedElement",
			"java.lang.reflect.GenericDeclaration", "java.io.Serializable", "java.io.Externalizable",
			"java.io.ObjectInput", "java.io.ObjectOutput", "java.io.ObjectInputStream", "java.io.ObjectOutputStream",
			"java.io.IOException", "java.io.ObjectStreamException", "java.io.InvalidObjectException",
			"java.io.Closeable");

	private static final Set<String> ENGINE = Set.of("org.drools.model.", "org.drools.modelcompiler.",
			"org.drools.core.", "org.drools.base.", "org.drools.compiler.", "org.drools.drl.", "org.drools.util.",
			"org.kie.api.");

	private static final String RELEASE_ID = "org.kie.util.maven.support.ReleaseIdImpl";

	private static final String CLASS = ".class";

	/**
	 * Creates it.
	 * @param application the loader that has everything
	 */
	public RuleClassLoader(ClassLoader application) {
		super("rules", application);
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (!knows(name)) {
			throw new ClassNotFoundException(name + " is not for rules");
		}
		return super.loadClass(name, resolve);
	}

	@Override
	public @Nullable URL getResource(String name) {
		return knowsResource(name) ? super.getResource(name) : null;
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		return knowsResource(name) ? super.getResources(name) : Collections.emptyEnumeration();
	}

	@Override
	public @Nullable InputStream getResourceAsStream(String name) {
		return knowsResource(name) ? super.getResourceAsStream(name) : null;
	}

	// What is no class, such as the engine's own settings, holds no code
	private static boolean knowsResource(String name) {
		return !name.endsWith(CLASS)
				|| knows(name.substring(0, name.length() - CLASS.length()).replace('/', '.').replace("..", "/"));
	}

	static boolean knows(String name) {
		int nested = name.indexOf('$');
		String outer = (nested < 0) ? name : name.substring(0, nested);
		int dot = outer.lastIndexOf('.');
		String inPackage = (dot < 0) ? "" : outer.substring(0, dot);
		return BASICS.contains(outer) || PACKAGES.contains(inPackage) || RELEASE_ID.equals(outer)
				|| ENGINE.stream().anyMatch(outer::startsWith);
	}

}
