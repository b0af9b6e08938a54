package org.declinic.engine.knowledge;

import java.util.Optional;
import org.declinic.language.sandbox.Refusal;

/** Why files make no module: what Drools says of them, or what is refused. */
final class DoesNotCompile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    DoesNotCompile(String message) {
        super(message);
        this.refusal = null;
    }

    DoesNotCompile(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /** What is refused; empty for what does not compile. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
