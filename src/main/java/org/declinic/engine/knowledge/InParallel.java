package org.declinic.engine.knowledge;

import java.util.List;
import java.util.function.Function;

/** Works on several processors with the class loader of the caller, by which Drools finds its parts. */
final class InParallel {

    private InParallel() {}

    /** What becomes of each, in the same order. */
    static <T, R> List<R> each(List<T> all, Function<T, R> become) {
        ClassLoader ofCaller = Thread.currentThread().getContextClassLoader();
        return all.parallelStream().map(one -> with(ofCaller, one, become)).toList();
    }

    private static <T, R> R with(ClassLoader loader, T one, Function<T, R> become) {
        Thread worker = Thread.currentThread();
        ClassLoader own = worker.getContextClassLoader();
        worker.setContextClassLoader(loader);
        try {
            return become.apply(one);
        } finally {
            worker.setContextClassLoader(own);
        }
    }
}
