package org.declinic.spark;

import java.util.HexFormat;
import java.util.Map;
import org.declinic.cases.adapter.Digest;
import org.declinic.cases.adapter.Mapped;

/**
 * By what attempts find each other: by digests of the names of payments, which are short.
 *
 * @param payment what those of one payment have in common; {@code ""} for what is joined to nothing
 * @param place of the record among all: the number of its split, and its number there
 * @param attempt what deliveries of one attempt have in common; {@code ""} where none of a payment is known
 */
record ItemKey(String payment, long place, String attempt) {

    private static final int BITS_IN_SPLIT = 40;
    private static final int PLACE = 16;

    static long place(int split, long number) {
        return ((long) split << BITS_IN_SPLIT) + number;
    }

    static int split(long place) {
        return (int) (place >>> BITS_IN_SPLIT);
    }

    static ItemKey of(Mapped mapped, long place) {
        if (mapped.isJoined()) {
            return new ItemKey(
                    Digest.of("payment " + mapped.group()).hex(),
                    place,
                    Digest.of(mapped.id()).hex());
        }
        boolean mayComeAgain = mapped.attempt() != null && mapped.id() != null;
        return new ItemKey(mayComeAgain ? Digest.of("attempt " + mapped.id()).hex() : "", place, "");
    }

    boolean isOfPayment() {
        return !payment.isEmpty();
    }

    /** The same, where another payment counts for its attempt. */
    ItemKey corrected(Map<String, String> payments) {
        return new ItemKey(payments.getOrDefault(attempt, payment), place, attempt);
    }

    /** In the order of payments, and in a payment of places; a text, which any serializer of Spark writes. */
    String written() {
        return payment + HexFormat.of().toHexDigits(place) + attempt;
    }

    static ItemKey read(String written) {
        int begin = written.length() == PLACE ? 0 : Digest.LENGTH;
        int end = begin + PLACE;
        return new ItemKey(
                written.substring(0, begin),
                HexFormat.fromHexDigitsToLong(written, begin, end),
                written.substring(end));
    }
}
