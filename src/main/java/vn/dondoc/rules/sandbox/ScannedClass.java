package vn.dondoc.rules.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One class under the scan.
 */
final class ScannedClass extends ClassVisitor {

	static final int API = Opcodes.ASM9;

	private final String expected;

	private final Set<String> own;

	private final Set<String> found;

	private final Map<String, Set<String>> calls;

	ScannedClass(String expected, Set<String> own, Set<String> found, Map<String, Set<String>> calls) {
		super(API);
		this.expected = expected;
		this.own = own;
		this.found = found;
		this.calls = calls;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		if (!name.equals(this.expected)) {
			report("calls itself " + name);
		}
		type(String.valueOf(superName));
		for (String implemented : (interfaces != null) ? interfaces : new String[0]) {
			type(implemented);
		}
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
			report("has a native or synchronized method " + name);
		}
		if (name.equals("finalize")) {
			report("has a finalizer");
		}
		return new ScannedMethod(this, this.expected + "." + name + descriptor);
	}

	void report(String what) {
		this.found.add(this.expected + " " + what);
	}

	void type(String name) {
		String element = name.startsWith("[") ? element(name) : name;
		if (!element.isEmpty() && !this.own.contains(element) && !AllowedReferences.type(element)
				&& !element.equals("java/lang/Object")) {
			report("refers to " + element);
		}
	}

	// Empty for arrays of numbers
	private static String element(String descriptor) {
		Type element = Type.getType(descriptor).getElementType();
		return (element.getSort() == Type.OBJECT) ? element.getInternalName() : "";
	}

	void member(String from, String owner, String name, String descriptor) {
		if (owner.startsWith("[")) {
			if (!name.equals("clone")) {
				report("calls " + name + " of an array");
			}
		}
		else if (this.own.contains(owner)) {
			this.calls.computeIfAbsent(from, (method) -> new TreeSet<>()).add(owner + "." + name + descriptor);
		}
		else if (!AllowedReferences.member(owner, name)) {
			report("refers to " + owner + "." + name);
		}
	}

}
