package org.declinic.language.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Hands everything that a compiled method refers to over to be judged, and sees whether it jumps backward. */
final class MethodJudge extends MethodVisitor {

    /** What Drools calls the methods of a declared type that change a fact. */
    private static final String SETTER = "set\\p{Lu}.*";

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    /** Constructors whose arguments say a size and are more than {@link MethodWeaving} can look at. */
    private static final Set<String> UNGUARDED = Set.of(
            "java/util/LinkedHashMap(IFZ)V",
            "java/math/BigDecimal([C)V",
            "java/math/BigDecimal([CLjava/math/MathContext;)V",
            "java/math/BigDecimal([CII)V",
            "java/math/BigDecimal([CIILjava/math/MathContext;)V");

    private final CompiledClasses classes;
    private final String method;
    private final String name;
    private final Map<Label, Integer> passed = new HashMap<>();
    private final List<Handler> handlers = new ArrayList<>();

    /** What is thrown before an end goes on at a beginning. */
    private record Handler(Label end, Label begin) {}

    /**
     * Of a method.
     *
     * @param classes judges what it refers to
     * @param method the method in full, or {@code null} when Drools itself writes it and it calls the fields' own
     * @param name its name
     */
    MethodJudge(CompiledClasses classes, String method, String name) {
        super(Opcodes.ASM9);
        this.classes = classes;
        this.method = method;
        this.name = name;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
        if (called.equals("<init>") && UNGUARDED.contains(owner + descriptor)) {
            classes.refuse("new " + owner.replace('/', '.') + " of these arguments");
        }
        classes.judgeMember(owner, called);
        call(owner, called, descriptor);
        if (opcode == Opcodes.INVOKEVIRTUAL && method != null && classes.isOwn(owner) && called.matches(SETTER)) {
            classes.refuse(Refusal.change(called));
        }
    }

    private void call(String owner, String called, String descriptor) {
        if (method != null && classes.isOwn(owner)) {
            classes.call(method, owner + "." + called + descriptor);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        classes.judgeMember(owner, field);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        ClassJudge.judge(Type.getObjectType(type), classes);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        classes.refuse("an array that is made of arrays");
    }

    @Override
    public void visitLdcInsn(Object value) {
        judgeConstant(value);
    }

    @Override
    public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals(LAMBDAS)) {
            classes.judgeLambda(Type.getReturnType(descriptor).getClassName());
        }
        classes.judgeMember(bootstrap.getOwner(), bootstrap.getName());
        call(bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc());
        ClassJudge.judge(Type.getMethodType(descriptor), classes);
        Stream.of(arguments).forEach(this::judgeConstant);
    }

    private void judgeConstant(Object value) {
        if (value instanceof Type type) {
            ClassJudge.judge(type, classes);
        } else if (value instanceof Handle handle) {
            classes.judgeMember(handle.getOwner(), handle.getName());
            call(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof ConstantDynamic) {
            classes.refuse("a constant that is calculated");
        }
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, String thrown) {
        if (thrown != null) {
            classes.judgeClass(thrown);
        }
        handlers.add(new Handler(to, handler));
    }

    @Override
    public void visitLabel(Label label) {
        passed.put(label, passed.size());
    }

    @Override
    public void visitJumpInsn(int opcode, Label to) {
        if (opcode == Opcodes.JSR) {
            refuseLoop(); // what returns from there jumps backward
        }
        jump(to);
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... cases) {
        jump(otherwise, cases);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] cases) {
        jump(otherwise, cases);
    }

    private void jump(Label to, Label... others) {
        if (Stream.concat(Stream.of(to), Stream.of(others)).anyMatch(passed::containsKey)) {
            refuseLoop();
        }
    }

    private void refuseLoop() {
        classes.refuse(Refusal.loop("'" + name + "' has a loop, which may have no end", name));
    }

    /** Handlers are told before the labels that they name. */
    @Override
    public void visitEnd() {
        if (handlers.stream().anyMatch(handler -> passed.get(handler.begin) < passed.get(handler.end))) {
            refuseLoop();
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            classes.refuse("'synchronized'");
        }
    }
}
