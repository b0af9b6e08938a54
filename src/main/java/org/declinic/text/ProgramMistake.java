package org.declinic.text;

/** What is said where the program itself is at fault. */
public final class ProgramMistake {

    private ProgramMistake() {}

    /**
     * The sentence that asks for a report.
     *
     * @param thrown what was thrown, or what is known of it
     * @return the sentence, without a full stop
     */
    public static String sentence(Object thrown) {
        return "this is a mistake in the program itself, please report it: " + thrown;
    }
}
