package org.declinic.language.sandbox;

import org.declinic.limits.Allowance;

/** A text that is searched by a pattern: reading it ends when the case has to, however often the pattern goes back. */
final class PolledText implements CharSequence {

    private final CharSequence text;

    PolledText(CharSequence text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        Allowance.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.subSequence(from, to);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
