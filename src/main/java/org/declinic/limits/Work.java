package org.declinic.limits;

/**
 * What is done, and may fail.
 *
 * @param <T> what comes of it
 * @param <E> how it can fail
 */
@FunctionalInterface
public interface Work<T, E extends Exception> {

    /**
     * Does it.
     *
     * @return what comes of it
     * @throws E when it fails
     */
    T result() throws E;
}
