package org.declinic.language.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.declinic.limits.Work;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.reteoo.AgendaComponentFactory;
import org.drools.core.reteoo.RuntimeComponentFactory;
import org.drools.kiesession.factory.KnowledgeHelperFactory;
import org.drools.wiring.api.ComponentsFactory;
import org.drools.wiring.dynamic.DynamicComponentsSupplier;
import org.kie.api.internal.assembler.KieAssemblers;
import org.kie.api.internal.utils.KieService;
import org.kie.api.internal.weaver.KieWeavers;
import org.kie.internal.builder.KnowledgeBuilderFactoryService;

/**
 * Lets Drools find its parts on any thread. It looks for each part once in the life of a JVM, by the context class loader
 * of the thread that happens to need it first, and never again, also where that loader does not see the jars. So a thread
 * that may be a caller's, or of a pool, enters Drools here: with our class loader, and afterwards it has its own again.
 */
public final class DroolsParts {

    private static final ClassLoader OURS = DroolsParts.class.getClassLoader();

    private static final List<Part> NEEDED = List.of(
            new Part(RuntimeComponentFactory.class, RuntimeComponentFactory::get),
            new Part(AgendaComponentFactory.class, AgendaComponentFactory::get),
            new Part(KnowledgeHelperFactory.class, KnowledgeHelperFactory::get),
            new Part(TruthMaintenanceSystemFactory.class, TruthMaintenanceSystemFactory::get),
            new Part(KieAssemblers.class),
            new Part(KieWeavers.class),
            new Part(KnowledgeBuilderFactoryService.class));

    /** A part, and how Drools gets it, where it looks for it only once. */
    private record Part(Class<? extends KieService> type, Supplier<?> get) {

        Part(Class<? extends KieService> type) {
            this(type, () -> type);
        }

        boolean isMissing() {
            try {
                return KieService.load(type) == null || get.get() == null;
            } catch (LinkageError failedBefore) {
                return true;
            }
        }
    }

    static {
        // The part that can be handed over, and that is looked for in a file of which two jars have one.
        ComponentsFactory.setComponentsSupplier(new DynamicComponentsSupplier());
    }

    private DroolsParts() {}

    /**
     * Does something with Drools on this thread.
     *
     * @param work what is done
     * @param <T> what comes of it
     * @param <E> how it fails
     * @return what comes of it
     * @throws E when it fails
     */
    public static <T, E extends Exception> T with(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        if (own == OURS) {
            return work.result();
        }
        thread.setContextClassLoader(OURS);
        try {
            return work.result();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    /**
     * Works on several processors.
     *
     * @param all what to work on
     * @param become what becomes of one
     * @param <T> the type of one
     * @param <R> the type of what becomes of it
     * @return what became of each, in the same order
     */
    public static <T, R> List<R> inParallel(List<T> all, Function<T, R> become) {
        return all.parallelStream().map(one -> with(() -> become.apply(one))).toList();
    }

    /**
     * Finds the parts that cases and rules need, so that Drools has them whoever needs them next.
     *
     * @return the names of those that Drools does not find, because it looked for them in vain before, or a jar is missing
     */
    public static List<String> missing() {
        return with(() -> NEEDED.stream()
                .filter(Part::isMissing)
                .map(part -> part.type().getSimpleName())
                .toList());
    }
}
