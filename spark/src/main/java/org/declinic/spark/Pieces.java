package org.declinic.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.cases.casefile.LineRange;

/** Cuts long files of lines into pieces. Each knows the number of its first line and case, for which all lines are counted. */
final class Pieces {

    private final long size;
    private final Work work;
    private final JavaSparkContext spark;

    Pieces(long size, Work work, JavaSparkContext spark) {
        this.size = size;
        this.work = work;
        this.spark = spark;
    }

    /** The pieces of files, in order, none longer than the size and a line, where it can be cut. */
    List<Piece> of(List<InputFile> files) {
        List<Stretch> all =
                files.stream().filter(this::isLong).flatMap(this::stretches).toList();
        List<LineRange.Size> sizes = all.isEmpty() ? List.of() : count(all);
        List<Piece> pieces = new ArrayList<>();
        int counted = 0;
        for (InputFile file : files) {
            int stretches = isLong(file) ? (int) stretches(file).count() : 0;
            List<Piece> ofLines = lines(file, sizes.subList(counted, counted + stretches));
            pieces.addAll(ofLines.isEmpty() ? List.of(new Piece(file, null)) : ofLines);
            counted += stretches;
        }
        return pieces;
    }

    private boolean isLong(InputFile file) {
        return file.length() > size;
    }

    private Stream<Stretch> stretches(InputFile file) {
        return Stream.iterate(0L, begin -> begin < file.length(), begin -> begin + size)
                .map(begin -> new Stretch(file, begin, Math.min(begin + size, file.length())));
    }

    private List<LineRange.Size> count(List<Stretch> stretches) {
        spark.setJobDescription("Declinic: count the lines");
        Work sent = work;
        List<byte[]> serialized =
                stretches.stream().map(SerializationUtils::serialize).toList();
        return spark.parallelize(serialized, serialized.size()).map(each -> count(each, sent)).collect().stream()
                .<LineRange.Size>map(SerializationUtils::deserialize)
                .toList();
    }

    private static byte[] count(byte[] stretch, Work work) {
        CaseLayout layout = work.open().layout();
        return SerializationUtils.serialize(
                SerializationUtils.<Stretch>deserialize(stretch).size(layout, work.hadoop(), Tries.isLast()));
    }

    /** None where the file is to be read whole. */
    private static List<Piece> lines(InputFile file, List<LineRange.Size> sizes) {
        List<Piece> pieces = new ArrayList<>();
        int line = 1;
        long texts = 0;
        for (LineRange.Size each : sizes) {
            if (each == null) {
                return List.of();
            }
            if (each.end() > each.begin()) {
                pieces.add(new Piece(file, new LineRange(each.begin(), each.end(), line, texts)));
            }
            line += each.lines();
            texts += each.texts();
        }
        return texts == 0 ? List.of() : pieces;
    }
}
