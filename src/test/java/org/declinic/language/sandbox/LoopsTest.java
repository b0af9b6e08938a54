package org.declinic.language.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Compiled code that no source is needed for, and that may have no end. */
class LoopsTest {

    private static final String LOOP = "'run' has a loop, which may have no end";

    @Test
    void aHandlerThatGoesBackIsALoop() {
        assertEquals(LOOP, refusalOf(code -> {
            Label begin = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(begin, end, begin, "java/lang/RuntimeException");
            code.visitLabel(begin);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitInsn(Opcodes.ATHROW);
            code.visitLabel(end);
        }));
    }

    @Test
    void aHandlerWithinWhatItHandlesIsALoop() {
        assertEquals(LOOP, refusalOf(code -> {
            Label begin = new Label();
            Label handler = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(begin, end, handler, null);
            code.visitLabel(begin);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitLabel(handler);
            code.visitInsn(Opcodes.ATHROW);
            code.visitLabel(end);
        }));
    }

    @Test
    void aHandlerBehindWhatItHandlesIsNone() {
        assertEquals("none", refusalOf(code -> {
            Label begin = new Label();
            Label handler = new Label();
            code.visitTryCatchBlock(begin, handler, handler, "java/lang/RuntimeException");
            code.visitLabel(begin);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitInsn(Opcodes.ATHROW);
            code.visitLabel(handler);
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.RETURN);
        }));
    }

    @Test
    void whatIsReturnedFromIsALoop() {
        assertEquals(LOOP, refusalOf(code -> {
            Label routine = new Label();
            code.visitJumpInsn(Opcodes.JSR, routine);
            code.visitLabel(routine);
            code.visitVarInsn(Opcodes.ASTORE, 1);
            code.visitVarInsn(Opcodes.RET, 1);
        }));
    }

    @Test
    void aMethodThatIsItsOwnBootstrapCallsItself() {
        assertEquals(
                "'run' calls itself, which may have no end",
                refusalOf(code -> code.visitInvokeDynamicInsn(
                        "next", "()V", new Handle(Opcodes.H_INVOKESTATIC, "rules/Made", "run", "()V", false))));
    }

    private static String refusalOf(Consumer<MethodVisitor> code) {
        ClassWriter made = new ClassWriter(0);
        made.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "rules/Made", null, "java/lang/Object", null);
        MethodVisitor method = made.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(2, 2);
        method.visitEnd();
        made.visitEnd();
        return new CompiledClasses(Map.of("rules/Made.class", made.toByteArray()), LoopsTest.class.getClassLoader())
                .refusal()
                .map(Refusal::message)
                .orElse("none");
    }
}
