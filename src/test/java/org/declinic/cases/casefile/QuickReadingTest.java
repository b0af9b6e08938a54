package org.declinic.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.declinic.facts.FactTypes;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;

/** What is read without noting places is what is read with care, or is left to that. */
class QuickReadingTest {

    private static final FactTypes TYPES = ProjectRules.KNOWLEDGE.factTypes();
    private static final List<String> LINES = new String(GeneratedCases.lines(7, 500), StandardCharsets.UTF_8)
            .lines()
            .toList();

    @Property(tries = 500)
    void aRightCaseIsReadQuickly(@ForAll @IntRange(max = 499) int line) {
        CaseText text = text(LINES.get(line).getBytes(StandardCharsets.UTF_8));
        assertTrue(quickly(text).isPresent());
        assertEquals(
                carefully(text).cases,
                List.of(ReadCases.Content.of(quickly(text).orElseThrow())));
    }

    @Property(tries = 20_000)
    void aChangedByteIsReadAsCarefulReadingReadsIt(
            @ForAll @IntRange(max = 499) int line, @ForAll int where, @ForAll @ByteRange(min = -128) byte instead) {
        byte[] bytes = LINES.get(line).getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(where, bytes.length)] = instead;
        assertSame(text(bytes));
    }

    @Property(tries = 5_000)
    void aWordThatStandsElsewhereTooIsReadAsCarefulReadingReadsIt(
            @ForAll @IntRange(max = 499) int line, @ForAll int from, @ForAll int to) {
        String[] words = LINES.get(line).split("(?<=[,:{}\\[\\]])");
        words[Math.floorMod(to, words.length)] = words[Math.floorMod(from, words.length)];
        assertSame(text(String.join("", words).getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertSame(CaseText text) {
        quickly(text).ifPresent(read -> {
            ReadCases careful = carefully(text);
            assertEquals(List.of(), careful.findings, text::masked);
            assertEquals(careful.cases, List.of(ReadCases.Content.of(read)), text::masked);
        });
    }

    private static Optional<Case> quickly(CaseText text) {
        return new CaseTextReader(TYPES, Optional.empty()).readQuickly(text);
    }

    private static ReadCases carefully(CaseText text) {
        ReadCases read = new ReadCases();
        new CarefulReading(text, new CaseParser(TYPES, Optional.empty(), false), read).read();
        return read;
    }

    private static CaseText text(byte[] bytes) {
        return new CaseText("file", 1, new CaseText.Start(1, 1, 0), bytes, new CaseSyntax.Json(), List.of());
    }
}
