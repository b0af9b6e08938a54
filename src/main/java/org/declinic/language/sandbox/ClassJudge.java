package org.declinic.language.sandbox;

import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Hands everything that a compiled class refers to over to be judged. */
final class ClassJudge extends ClassVisitor {

    static final String DECLARED_TYPE = "org/drools/base/factmodel/GeneratedFact";

    private final CompiledClasses classes;
    private String name;
    private boolean isDeclaredType;

    ClassJudge(CompiledClasses classes) {
        super(Opcodes.ASM9);
        this.classes = classes;
    }

    @Override
    public void visit(int version, int access, String named, String signature, String parent, String[] interfaces) {
        name = named;
        isDeclaredType = Stream.of(interfaces).anyMatch(DECLARED_TYPE::equals);
        classes.judgeParent(parent);
        Stream.of(interfaces).forEach(classes::judgeInterface);
    }

    /** A class within a method: it could have any methods, called by whatever it is given to. */
    @Override
    public void visitOuterClass(String owner, String method, String descriptor) {
        classes.refuse("a class of its own");
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        judge(Type.getType(descriptor), classes);
        return null;
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        judge(Type.getType(descriptor), classes);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        judge(Type.getMethodType(descriptor), classes);
        if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
            classes.refuse("native or synchronized methods");
        }
        return new MethodJudge(classes, isDeclaredType ? null : name + "." + method + descriptor, method);
    }

    /** The classes that a descriptor names. */
    static void judge(Type type, CompiledClasses classes) {
        switch (type.getSort()) {
            case Type.OBJECT -> classes.judgeClass(type.getInternalName());
            case Type.ARRAY -> judge(type.getElementType(), classes);
            case Type.METHOD -> {
                Stream.of(type.getArgumentTypes()).forEach(each -> judge(each, classes));
                judge(type.getReturnType(), classes);
            }
            default -> {} // a number, a truth value, nothing
        }
    }
}
