package org.declinic.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;

/** Lines that are read apart from the rest are as they are in the whole input. */
class LineRangeTest {

    private static final CaseLayout LAYOUT = CaseLayout.cases(FactTypes.inJava());

    /** What tells a text from another. */
    private record Seen(String file, long number, CaseText.Start start, String text, List<Finding> wrong) {

        static Seen of(CaseText text) {
            String bytes = new String(text.bytes(), StandardCharsets.ISO_8859_1);
            return new Seen(text.file(), text.number(), text.start(), bytes, text.wrong());
        }
    }

    @Property(tries = 1_000)
    void anyCutsMakeTheSameTexts(
            @ForAll("inputs") String input, @ForAll @Size(max = 12) List<@IntRange(max = 300) Integer> cuts)
            throws IOException {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        List<Seen> whole = seen(CaseSource.named("in.ndjson", new ByteArrayInputStream(bytes), LAYOUT));
        List<Seen> parts = new ArrayList<>();
        int line = 1;
        long texts = 0;
        int from = 0;
        TreeSet<Integer> places = new TreeSet<>(cuts);
        places.add(bytes.length);
        for (int to : places.subSet(1, true, bytes.length, true)) {
            LineRange.Size size = LineRange.sizeOf(at(bytes, Math.max(0, from - 1)), from, to);
            LineRange range = new LineRange(size.begin(), size.end(), line, texts);
            byte[] lines = Arrays.copyOfRange(bytes, (int) range.begin(), (int) range.end());
            parts.addAll(seen(CaseSource.lines("in.ndjson", new ByteArrayInputStream(lines), range, LAYOUT)));
            line += size.lines();
            texts += size.texts();
            from = to;
        }
        assertEquals(
                whole.stream()
                        .filter(seen -> seen.number > 0 && !seen.text.isEmpty())
                        .toList(),
                parts);
    }

    @Provide
    Arbitrary<String> inputs() {
        return Arbitraries.of("{}", "{\"id\":\"a\"}", " ", "\t{", "\n", "\n\n", "\r\n", "\r", "é", "long ".repeat(30))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces))
                .flatMap(text -> Arbitraries.of(text, "\uFEFF" + text));
    }

    private static ByteArrayInputStream at(byte[] bytes, int from) {
        return new ByteArrayInputStream(bytes, from, bytes.length - from);
    }

    private static List<Seen> seen(CaseSource source) throws IOException {
        List<Seen> texts = new ArrayList<>();
        try (source) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                texts.add(Seen.of(text));
            }
        }
        return texts;
    }
}
