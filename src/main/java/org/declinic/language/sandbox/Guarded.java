package org.declinic.language.sandbox;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.limits.Allowance;

/**
 * What {@link Weaving} has compiled rules call: what they would call without it, and it ends when the case has to, or fails
 * before a value outgrows all that a rule could mean. Safe to use from many threads.
 */
public final class Guarded {

    /** Three times the longest text that a fact may have. */
    static final int MOST_CHARACTERS = 100_000;

    /** As many as a case may have facts. */
    static final int MOST_ELEMENTS = 50_000;

    /** Amounts of any currency have fewer than 40. */
    static final int MOST_DIGITS = 1_000;

    private static final int BITS_OF_TEN_DIGITS = 34;

    private Guarded() {}

    /** A method of a rule begins. */
    public static void step() {
        Allowance.step();
    }

    /** A rule concludes something by itself. */
    public static void conclude() {
        Allowance.conclusion();
    }

    /** As {@link Pattern#matcher}. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        PatternSize.demand(pattern.pattern());
        return pattern.matcher(new PolledText(text));
    }

    /** As {@link String#matches}. */
    public static boolean matches(String text, String pattern) {
        return matcher(Pattern.compile(pattern), text).matches();
    }

    /** As {@link String#replaceAll}. */
    public static String replaceAll(String text, String pattern, String replacement) {
        return replaceAll(matcher(Pattern.compile(pattern), text), replacement);
    }

    private static String replaceAll(Matcher matcher, String replacement) {
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, replacement);
            bounded(replaced);
        }
        return matcher.appendTail(replaced).toString();
    }

    /** As {@link String#replaceFirst}. */
    public static String replaceFirst(String text, String pattern, String replacement) {
        return matcher(Pattern.compile(pattern), text).replaceFirst(replacement);
    }

    /** As {@link String#split(String)}. */
    public static String[] split(String text, String pattern) {
        return split(text, pattern, 0);
    }

    /** As {@link String#split(String, int)}. */
    public static String[] split(String text, String pattern, int limit) {
        PatternSize.demand(pattern);
        return Pattern.compile(pattern).split(new PolledText(text), limit);
    }

    /** As {@link String#replace(CharSequence, CharSequence)}. */
    public static String replace(String text, CharSequence target, CharSequence replacement) {
        Pattern literal = Pattern.compile(target.toString(), Pattern.LITERAL);
        return replaceAll(literal.matcher(text), Matcher.quoteReplacement(replacement.toString()));
    }

    /** As {@link String#join(CharSequence, CharSequence...)}. */
    public static String join(CharSequence between, CharSequence... texts) {
        return join(between, Arrays.asList(texts));
    }

    /** As {@link String#join(CharSequence, Iterable)}. */
    public static String join(CharSequence between, Iterable<? extends CharSequence> texts) {
        long length = 0;
        for (CharSequence text : texts) {
            length += (text == null ? 0 : text.length()) + between.length();
            demandCharacters(length - between.length());
        }
        return String.join(between, texts);
    }

    /** As {@link Collection#addAll}. */
    public static <T> boolean addAll(Collection<T> all, Collection<? extends T> others) {
        size(all.size() + others.size());
        return all.addAll(others);
    }

    /** As {@link List#addAll(int, Collection)}. */
    public static <T> boolean addAll(List<T> all, int at, Collection<? extends T> others) {
        size(all.size() + others.size());
        return all.addAll(at, others);
    }

    /** A text that a rule goes on with. */
    public static String bounded(String text) {
        if (text != null) {
            demandCharacters(text.length());
            Allowance.text(text.length());
        }
        return text;
    }

    /** A text that a rule goes on with. */
    public static StringBuilder bounded(StringBuilder text) {
        demandCharacters(text.length());
        return text;
    }

    private static void demandCharacters(long length) {
        if (length > MOST_CHARACTERS) {
            throw tooLarge("a text has more than %,d characters", MOST_CHARACTERS);
        }
    }

    /** A number that a rule goes on with. */
    public static BigDecimal bounded(BigDecimal number) {
        if (number != null) {
            digits(number.scale());
            digits(number.precision());
        }
        return number;
    }

    /** A text that becomes a number. */
    public static String number(String text) {
        if (text != null && (text.length() > MOST_DIGITS || text.indexOf('E') >= 0 || text.indexOf('e') >= 0)) {
            bounded(new BigDecimal(bounded(text)));
        }
        return text;
    }

    /** A number that a rule goes on with. */
    public static BigInteger bounded(BigInteger number) {
        if (number != null && number.bitLength() > MOST_DIGITS / 10 * BITS_OF_TEN_DIGITS) {
            throw tooLarge("a number has more than %,d digits", MOST_DIGITS);
        }
        return number;
    }

    /** How many digits a rule wants a number to have, or to be moved by. */
    public static int digits(int wanted) {
        if (wanted > MOST_DIGITS || wanted < -MOST_DIGITS) {
            throw tooLarge("a number has more than %,d digits", MOST_DIGITS);
        }
        return wanted;
    }

    /** How many digits a rule wants a number to have. */
    public static MathContext digits(MathContext wanted) {
        digits(wanted.getPrecision());
        return wanted;
    }

    /** How many elements a rule wants an array or collection to have. */
    public static int size(int wanted) {
        if (wanted > MOST_ELEMENTS) {
            throw tooLarge("a list has more than %,d elements", MOST_ELEMENTS);
        }
        return wanted;
    }

    private static ArithmeticException tooLarge(String what, int most) {
        return new ArithmeticException(String.format(Locale.ROOT, what, most));
    }
}
