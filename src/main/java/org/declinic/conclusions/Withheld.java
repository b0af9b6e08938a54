package org.declinic.conclusions;

/**
 * A remedy that would have been advised if a {@link Stop} did not forbid it.
 *
 * @param code the stable name of the remedy
 * @param title the remedy in a few words
 * @param because why it is not to be done
 */
public record Withheld(String code, String title, String because) {}
