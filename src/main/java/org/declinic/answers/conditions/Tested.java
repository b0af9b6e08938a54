package org.declinic.answers.conditions;

/**
 * What becomes of a condition, of one row.
 *
 * @param verdict holds, fails, unknown, or not reached where it names what the row does not have
 * @param firm whether nothing that may become known can change it
 * @param failure why it could not be tested, or {@code null}
 */
record Tested(Verdict verdict, boolean firm, String failure) {

    static final Tested NOT_REACHED = new Tested(Verdict.NOT_REACHED, false, null);

    static Tested of(Verdict verdict, boolean firm) {
        return new Tested(verdict, firm, null);
    }

    boolean holds() {
        return verdict == Verdict.HOLDS;
    }

    boolean fails() {
        return verdict == Verdict.FAILS;
    }

    /** A letter for it. */
    char mark() {
        return switch (verdict) {
            case HOLDS -> 'h';
            case FAILS -> 'f';
            case UNKNOWN -> 'u';
            default -> 'n';
        };
    }
}
