package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/**
 * A case that shows a cause. Its texts are shortened.
 *
 * @param rank a hash of the case's id and the cause, by which samples are drawn
 * @param id the case
 * @param certainty of the cause, in hundredths
 * @param because the first reasons
 * @param more how many reasons there are beside these
 */
record Sample(long rank, String id, int certainty, List<Because> because, int more)
        implements Comparable<Sample>, Serializable {

    private static final int MOST_REASONS = 5;

    private static final Comparator<Sample> IN_ORDER =
            Comparator.comparingLong(Sample::rank).thenComparing(Sample::id);

    static Sample of(long rank, Diagnosis diagnosis, FoundCause cause) {
        List<Because> because = cause.because();
        return new Sample(
                rank,
                Shortened.line(diagnosis.id(), Shortened.NAME),
                cause.certainty().movePointRight(2).intValue(),
                because.stream().limit(MOST_REASONS).map(Sample::shortened).toList(),
                Math.max(0, because.size() - MOST_REASONS));
    }

    private static Because shortened(Because because) {
        return new Because(
                Shortened.line(because.rule(), Shortened.SENTENCE),
                Shortened.line(because.file(), Shortened.SENTENCE),
                because.line(),
                Shortened.line(because.text(), Shortened.SENTENCE),
                because.source() == null ? null : Shortened.line(because.source(), Shortened.SENTENCE),
                because.row() == null ? null : Shortened.line(because.row(), Shortened.SENTENCE));
    }

    /** Spreads ids that are alike evenly: the last step of SplitMix64 (Steele, Lea and Flood, 2014). */
    static long rankOf(String id, String cause) {
        long bits = ((long) id.hashCode() << Integer.SIZE) ^ cause.hashCode();
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }

    @Override
    public int compareTo(Sample other) {
        return IN_ORDER.compare(this, other);
    }
}
