package org.declinic.language.sandbox;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts guards around what a compiled method calls. */
final class MethodWeaving extends MethodVisitor {

    private static final String GUARDED = Type.getInternalName(Guarded.class);
    private static final String MATCHES = Type.getInternalName(GuardedMatches.class);
    private static final String MATCHES_OF_DROOLS = "org/drools/model/operators/MatchesOperator";
    private static final String TEXT = "java/lang/String";
    private static final String OF_TEXT = "Ljava/lang/String;";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final String DECIMAL = "java/math/BigDecimal";
    private static final Type CONTEXT = Type.getType(MathContext.class);

    /** Replaced by a method of the same name that takes what it is called on first. */
    private static final Map<String, Set<String>> REPLACED = Map.of(
            TEXT,
            Set.of(
                    "matches(Ljava/lang/String;)Z",
                    "replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                    "replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                    "split(Ljava/lang/String;)[Ljava/lang/String;",
                    "split(Ljava/lang/String;I)[Ljava/lang/String;",
                    "replace(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Ljava/lang/String;",
                    "join(Ljava/lang/CharSequence;[Ljava/lang/CharSequence;)Ljava/lang/String;",
                    "join(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;"),
            "java/util/regex/Pattern",
            Set.of("matcher(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;"));

    /** Replaced likewise, whatever collection has it, by one that takes any. */
    private static final Map<String, String> ADD_ALL = Map.of(
            "addAll(Ljava/util/Collection;)Z", "Ljava/util/Collection;",
            "addAll(ILjava/util/Collection;)Z", "Ljava/util/List;");

    private static final Set<String> CONCLUDING = Set.of("insert", "insertLogical", "logicalInsert");

    /** Of which a number that a method takes says how many digits there are to be. */
    private static final Set<String> NUMBERS = Set.of(DECIMAL, "java/math/BigInteger");

    /** What a rule goes on with only when it is not too large. */
    private static final Set<Type> BOUNDED = Set.of(
            Type.getType(String.class),
            Type.getType(StringBuilder.class),
            Type.getType(BigDecimal.class),
            Type.getType(BigInteger.class));

    private final boolean counted;

    /**
     * Of a method.
     *
     * @param woven what the method becomes
     * @param counted whether its call counts as a step
     */
    MethodWeaving(MethodVisitor woven, boolean counted) {
        super(Opcodes.ASM9, woven);
        this.counted = counted;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (counted) {
            guard("step", Type.VOID_TYPE);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (REPLACED.getOrDefault(owner, Set.of()).contains(name + descriptor)) {
            replace(opcode == Opcodes.INVOKESTATIC ? "" : "L" + owner + ";", name, descriptor);
        } else if (owner.startsWith("java/util/") && ADD_ALL.containsKey(name + descriptor)) {
            replace(ADD_ALL.get(name + descriptor), name, descriptor);
        } else {
            if (CONCLUDING.contains(name) && !owner.startsWith("java/")) {
                guard("conclude", Type.VOID_TYPE);
            } else if (name.equals("<init>")) {
                guardConstructor(owner, Type.getArgumentTypes(descriptor));
            } else if (NUMBERS.contains(owner)) {
                guardDigits(Type.getArgumentTypes(descriptor));
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (!descriptor.endsWith(")" + OF_TEXT) || owner.startsWith("java/")) {
                guardResult(Type.getReturnType(descriptor));
            }
        }
    }

    private void replace(String calledOn, String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARDED, name, descriptor.replace("(", "(" + calledOn), false);
        guardResult(Type.getReturnType(descriptor));
    }

    /** Those of collections and texts take a size, those of a number its text or digits. */
    private void guardConstructor(String owner, Type[] arguments) {
        List<Type> all = List.of(arguments);
        if (owner.startsWith("java/util/") || owner.equals(BUILDER)) {
            if (all.equals(List.of(Type.INT_TYPE))) {
                guard("size", Type.INT_TYPE);
            } else if (all.equals(List.of(Type.INT_TYPE, Type.FLOAT_TYPE))) {
                guardBelow("size", Type.INT_TYPE);
            }
        } else if (owner.equals(DECIMAL) && !all.isEmpty()) {
            if (all.get(0).getDescriptor().equals("Ljava/math/BigInteger;")) {
                guardDigits(arguments);
            } else if (all.get(all.size() - 1).equals(CONTEXT)) {
                guard("digits", CONTEXT);
            }
            if (all.get(0).getDescriptor().equals(OF_TEXT)) {
                guardLast("number", all.get(0), arguments);
            }
        }
    }

    /** The digits that a calculation is to have stand last, or before how it rounds. */
    private void guardDigits(Type[] arguments) {
        int count = arguments.length;
        if (count > 0 && (arguments[count - 1].equals(CONTEXT) || arguments[count - 1] == Type.INT_TYPE)) {
            guard("digits", arguments[count - 1]);
        }
        if (count > 1 && arguments[count - 2] == Type.INT_TYPE) {
            guardBelow("digits", Type.INT_TYPE);
        }
    }

    /** The only argument, or the first of two. */
    private void guardLast(String name, Type value, Type[] arguments) {
        if (arguments.length == 1) {
            guard(name, value);
        } else {
            guardBelow(name, value);
        }
    }

    private void guardBelow(String name, Type value) {
        super.visitInsn(Opcodes.SWAP);
        guard(name, value);
        super.visitInsn(Opcodes.SWAP);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        guardResult(Type.getReturnType(descriptor));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        if (opcode == Opcodes.GETSTATIC && owner.equals(MATCHES_OF_DROOLS)) {
            super.visitFieldInsn(opcode, MATCHES, field, "L" + MATCHES + ";");
        } else {
            super.visitFieldInsn(opcode, owner, field, descriptor);
        }
        if (opcode == Opcodes.GETFIELD && !descriptor.equals(OF_TEXT)) {
            guardResult(Type.getType(descriptor));
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        guardArray(opcode == Opcodes.NEWARRAY);
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        guardArray(opcode == Opcodes.ANEWARRAY);
        super.visitTypeInsn(opcode, type);
        if (opcode == Opcodes.CHECKCAST && NUMBERS.contains(type)) {
            guardResult(Type.getObjectType(type));
        }
    }

    private void guardArray(boolean isMade) {
        if (isMade) {
            guard("size", Type.INT_TYPE);
        }
    }

    private void guardResult(Type type) {
        if (BOUNDED.contains(type)) {
            guard("bounded", type);
        }
    }

    /** A guard that takes a value from the stack and puts it back. */
    private void guard(String name, Type value) {
        String descriptor =
                value == Type.VOID_TYPE ? Type.getMethodDescriptor(value) : Type.getMethodDescriptor(value, value);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARDED, name, descriptor, false);
    }
}
