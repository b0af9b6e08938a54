package org.declinic.cases.overview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A type of fact, or a field, that was unknown in undiagnosed cases.
 *
 * @param name its name
 * @param ofUndiagnosed the share of the undiagnosed in which it was unknown
 * @param ofDiagnosed the share of the diagnosed in which it was unknown
 * @param width the first share in per cent
 * @param otherWidth the second share in per cent
 * @param telling whether it was unknown more often among the undiagnosed, where there are both
 */
record UnknownRow(
        String name, String ofUndiagnosed, String ofDiagnosed, String width, String otherWidth, boolean telling) {

    /** What was ever unknown among the undiagnosed; what tells them most from the diagnosed first. */
    static List<UnknownRow> of(Detail detail) {
        Comparator<Integer> mostTellingFirst = Comparator.<Integer>comparingDouble(
                        number -> -difference(detail, number))
                .thenComparing(number -> -detail.ofUndiagnosed().unknown(number))
                .thenComparing(detail.fields()::name);
        return IntStream.range(0, detail.fields().size())
                .boxed()
                .filter(number -> detail.ofUndiagnosed().unknown(number) > 0)
                .filter(number -> !isToldByType(detail, number))
                .sorted(mostTellingFirst)
                .map(number -> of(detail, number))
                .toList();
    }

    /** A field that was unknown just where there was no fact of its type says nothing more. */
    private static boolean isToldByType(Detail detail, int number) {
        int type = detail.fields().typeOf(number);
        return type != number
                && detail.ofUndiagnosed().unknown(number)
                        == detail.ofUndiagnosed().unknown(type)
                && detail.ofDiagnosed().unknown(number) == detail.ofDiagnosed().unknown(type);
    }

    private static UnknownRow of(Detail detail, int number) {
        KnownFields undiagnosed = detail.ofUndiagnosed();
        KnownFields diagnosed = detail.ofDiagnosed();
        return new UnknownRow(
                detail.fields().name(number),
                Figures.share(undiagnosed.unknown(number), undiagnosed.cases()),
                Figures.share(diagnosed.unknown(number), diagnosed.cases()),
                Figures.percent(undiagnosed.unknown(number), undiagnosed.cases()),
                Figures.percent(diagnosed.unknown(number), diagnosed.cases()),
                difference(detail, number) > 0);
    }

    private static double difference(Detail detail, int number) {
        return share(detail.ofUndiagnosed(), number) - share(detail.ofDiagnosed(), number);
    }

    private static double share(KnownFields fields, int number) {
        return fields.cases() == 0 ? 0 : (double) fields.unknown(number) / fields.cases();
    }
}
