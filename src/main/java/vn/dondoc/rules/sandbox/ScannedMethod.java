package vn.dondoc.rules.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One method under the scan.
 */
final class ScannedMethod extends MethodVisitor {

	private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

	private final ScannedClass in;

	private final String name;

	private final Set<Label> passed = new HashSet<>();

	ScannedMethod(ScannedClass in, String name) {
		super(ScannedClass.API);
		this.in = in;
		this.name = name;
	}

	@Override
	public void visitInsn(int opcode) {
		if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
			this.in.report("takes a lock");
		}
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		this.in.type(type);
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
		boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
		if (writes && AllowedReferences.type(owner)) {
			this.in.report("writes " + owner + "." + field);
		}
		this.in.member(this.name, owner, field, "");
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean ofInterface) {
		this.in.member(this.name, owner, method, descriptor);
	}

	@Override
	public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
		if (!bootstrap.getOwner().equals(CONCATENATION)) {
			this.in.report("makes code by " + bootstrap.getOwner());
		}
		List.of(arguments).forEach(this::constant);
	}

	@Override
	public void visitLdcInsn(Object value) {
		constant(value);
	}

	private void constant(Object value) {
		if (value instanceof Type type) {
			if (type.getSort() == Type.METHOD) {
				this.in.report("holds a method type");
			}
			else if (type.getSort() >= Type.ARRAY) {
				this.in.type(type.getInternalName());
			}
		}
		else if (value instanceof Handle || value instanceof ConstantDynamic) {
			this.in.report("holds a method handle or a computed constant");
		}
	}

	@Override
	public void visitLabel(Label label) {
		this.passed.add(label);
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		forward(label);
	}

	@Override
	public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
		forward(otherwise);
		List.of(labels).forEach(this::forward);
	}

	@Override
	public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
		forward(otherwise);
		List.of(labels).forEach(this::forward);
	}

	private void forward(Label target) {
		if (this.passed.contains(target)) {
			this.in.report("jumps back, which makes a loop");
		}
	}

	@Override
	public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
		this.in.report("handles errors itself");
	}

	@Override
	public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
		this.in.report("makes an array of arrays");
	}

}
