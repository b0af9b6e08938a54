package org.declinic.language.sandbox;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Has a compiled class of rules call {@link Guarded}, so that the time and memory of what it calculates have an end. What
 * it calculates stays the same.
 */
public final class Weaving {

    /** The rest of a declared type only reads and writes a field, which those do who want to know what a fact says. */
    private static final Set<String> OF_ALL_FIELDS = Set.of("equals", "hashCode", "toString");

    private Weaving() {}

    /**
     * The class with guards.
     *
     * @param code a class that rules were compiled to, which was not woven before
     * @return the same class, its calls guarded
     */
    public static byte[] woven(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    private boolean isDeclaredType;

                    @Override
                    public void visit(
                            int version,
                            int access,
                            String name,
                            String signature,
                            String parent,
                            String[] interfaces) {
                        super.visit(version, access, name, signature, parent, interfaces);
                        isDeclaredType = List.of(interfaces).contains(ClassJudge.DECLARED_TYPE);
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] thrown) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
                        return isDeclaredType && !OF_ALL_FIELDS.contains(name)
                                ? method
                                : new MethodWeaving(method, !name.startsWith("<"));
                    }
                },
                0);
        return writer.toByteArray();
    }
}
