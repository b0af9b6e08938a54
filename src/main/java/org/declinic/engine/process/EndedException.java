package org.declinic.engine.process;

/** A process that ended, or gave no answer that is one. The message says how, after "the process failed: ". */
public final class EndedException extends Exception {

    private static final long serialVersionUID = 1L;

    EndedException(String how) {
        super(how);
    }
}
