package org.declinic.language.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.declinic.finding.Code;
import org.declinic.language.semantics.JavaClasses;
import org.objectweb.asm.ClassReader;

/**
 * Judges what compiled rules refer to. Holds whatever the rules looked like; only what ran while they were compiled is
 * too late for it.
 */
public final class CompiledClasses {

    private static final String SUFFIX = ".class";
    private static final Set<String> PARENTS = Set.of("java/lang/Object", "java/lang/Enum");
    private static final Permitted PERMITTED = new Permitted(List.of(ClassList.ALLOWED, ClassList.SCAFFOLDING));

    private final Map<String, byte[]> code = new TreeMap<>();
    private final ClassLoader beside;
    private final Map<String, Set<String>> calls = new HashMap<>();
    private Refusal refusal;

    /**
     * Classes that were compiled together.
     *
     * @param entries the entries of their module, named by their paths; what is no class is passed over
     * @param beside finds the classes that they were compiled beside
     */
    public CompiledClasses(Map<String, byte[]> entries, ClassLoader beside) {
        this.beside = beside;
        entries.forEach((path, bytes) -> {
            if (path.endsWith(SUFFIX)) {
                code.put(path.substring(0, path.length() - SUFFIX.length()), bytes);
            }
        });
    }

    /**
     * Judges them.
     *
     * @return the first thing in them that is not allowed, or empty
     */
    public Optional<Refusal> refusal() {
        for (Map.Entry<String, byte[]> each : code.entrySet()) {
            if (ofProgram(each.getKey())) {
                refuse(each.getKey().replace('/', '.'));
            }
            new ClassReader(each.getValue()).accept(new ClassJudge(this), ClassReader.SKIP_FRAMES);
        }
        calls.keySet().stream()
                .filter(method -> Circle.leadsBack(method, calls))
                .sorted()
                .findFirst()
                .ifPresent(method -> {
                    String name = method.replaceAll("\\(.*|.*\\.(?=[^.]*\\()", "");
                    refuse(Refusal.loop("'" + name + "' calls itself, which may have no end", name));
                });
        return Optional.ofNullable(refusal);
    }

    /** A class, by the name that it has in compiled code. */
    void judgeClass(String name) {
        String qualified = name.replace('/', '.');
        if (!isOwn(name) && !PERMITTED.names(qualified)) {
            refuse(qualified);
        }
    }

    /** What a class extends, and has all members of. */
    void judgeParent(String name) {
        if (!isOwn(name) && !PARENTS.contains(name)) {
            refuse(name.replace('/', '.') + " as a supertype");
        }
    }

    /** What a class implements: only Drools takes such, where others could call it without end. */
    void judgeInterface(String name) {
        String qualified = name.replace('/', '.');
        if (!isOwn(name) && !ClassList.SCAFFOLDING.names(qualified)) {
            refuse(qualified + " as a supertype");
        }
    }

    /** A piece of code that is handed over as an object of a class: only Drools takes such, and calls it once. */
    void judgeLambda(String type) {
        if (!ClassList.SCAFFOLDING.names(type)) {
            refuse(new Refusal(Code.FORBIDDEN_JAVA, "rules may not use a lambda or a method reference, " + type, "->"));
        }
    }

    /** A method or field of a class. */
    void judgeMember(String owner, String member) {
        if (owner.startsWith("[")) {
            if (!member.equals("clone")) {
                judgeMember("java/lang/Object", member);
            }
            return;
        }
        judgeClass(owner);
        if (refusal != null) {
            return;
        }
        if (!isOwn(owner)) {
            judge(Classes.find(owner.replace('/', '.')), owner, member);
        } else if (Set.of("getClass", "wait", "notify", "notifyAll", "finalize").contains(member)) {
            judgeMember("java/lang/Object", member);
        }
    }

    private void judge(Optional<Class<?>> owner, String name, String member) {
        if (owner.filter(type -> PERMITTED.permit(type, member)).isEmpty()) {
            String qualified = name.replace('/', '.');
            refuse(member.equals("<init>") ? "new " + qualified : qualified + "." + member);
        }
    }

    /** A call of a method of these classes by another. */
    void call(String caller, String called) {
        calls.computeIfAbsent(caller, any -> new HashSet<>()).add(called);
    }

    boolean isOwn(String name) {
        return code.containsKey(name) || beside.getResource(name + SUFFIX) != null && !ofProgram(name);
    }

    private static boolean ofProgram(String name) {
        return JavaClasses.loader().getResource(name + SUFFIX) != null;
    }

    void refuse(String name) {
        refuse(Refusal.forbidden(name));
    }

    void refuse(Refusal found) {
        refusal = refusal == null ? found : refusal;
    }
}
