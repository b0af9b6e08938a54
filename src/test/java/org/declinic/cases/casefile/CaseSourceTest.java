package org.declinic.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.declinic.facts.FactTypes;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.declinic.project.generated.GeneratedFile;
import org.junit.jupiter.api.Test;

/** Every format and every way in which bytes arrive holds the same cases, each known with its place and its bytes. */
class CaseSourceTest {

    private static final FactTypes TYPES = ProjectRules.KNOWLEDGE.factTypes();
    private static final CaseReader READER = new CaseReader(TYPES, Optional.empty());
    private static final int CASES = 300;
    private static final byte[] LINES = GeneratedCases.lines(3, CASES);
    private static final int FIRST_LINE = new String(LINES, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    private static final List<ReadCases.Content> EXPECTED = read("lines", LINES).cases;

    @Property(tries = 30)
    void casesAreTheSameHoweverFewBytesArriveAtOnce(@ForAll @IntRange(min = 1, max = 5000) int atOnce) {
        assertEquals(EXPECTED, read("lines", slow(LINES, atOnce)).cases);
    }

    @Test
    void aListHoldsTheSameCasesAsLines() throws IOException {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        new GeneratedFile(3, 0).writeArray(CASES, array);
        assertEquals(EXPECTED, read("array", array.toByteArray()).cases);
        String indented = array.toString(StandardCharsets.UTF_8).replace("},", "}\n,\n  ");
        assertEquals(EXPECTED, read("array", indented.getBytes(StandardCharsets.UTF_8)).cases);
    }

    @Test
    void aTableHoldsTheSameCasesAsLines() throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        new GeneratedFile(3, 0).writeTable(CASES, table);
        assertEquals(EXPECTED.size(), read("table", table.toByteArray()).cases.size());
        assertEquals(List.of(), read("table", table.toByteArray()).findings);
    }

    @Test
    void aStreamOfYamlHoldsTheSameCasesAsLinesAsDocumentsAndAsItems() {
        List<String> lines = new String(LINES, StandardCharsets.UTF_8).lines().toList();
        String documents =
                lines.stream().map(line -> "---\n# one\n" + line + "\n").collect(Collectors.joining());
        String items = lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
        String indented = "# all\n---\n"
                + lines.stream().map(line -> "  - " + line + "\n").collect(Collectors.joining()) + "...\n";
        for (String yaml : List.of(documents, items, indented)) {
            assertEquals(EXPECTED, read("yaml", yaml.getBytes(StandardCharsets.UTF_8)).cases);
        }
    }

    @Test
    void packedMembersAreReadToTheLastEvenFromAPipeThatIsDryBetweenThem() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (byte[] half : List.of(
                Arrays.copyOfRange(LINES, 0, LINES.length / 2),
                Arrays.copyOfRange(LINES, LINES.length / 2, LINES.length))) {
            packed.write(gzip(half));
        }
        assertEquals(EXPECTED, read("packed", slow(packed.toByteArray(), 512)).cases);
    }

    @Test
    void aLaterMemberThatIsBrokenIsTold() throws IOException {
        byte[] half = Arrays.copyOfRange(LINES, 0, LINES.length / 2);
        for (byte[] later : List.of("no gzip".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(gzip(half), 7))) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write(gzip(LINES));
            packed.write(later);
            for (int atOnce : List.of(1, 100_000)) {
                ReadCases read = read("packed", slow(packed.toByteArray(), atOnce));
                assertEquals(EXPECTED, read.cases);
                assertEquals(1, read.findings.size(), atOnce + " at once: " + read.findings);
            }
            packed.reset();
            packed.write(gzip(LINES));
            packed.write(new byte[512]);
            assertEquals(List.of(), read("padded", packed.toByteArray()).findings);
        }
    }

    @Property(tries = 2000)
    void aSpoiltByteSpoilsNoOtherLine(@ForAll int where, @ForAll @ByteRange(min = -128) byte instead) {
        Assume.that(instead != '\n'); // one record more, and those without an id have other names
        byte[] spoilt = LINES.clone();
        int at = FIRST_LINE + Math.floorMod(where, spoilt.length - FIRST_LINE); // the first shows what is in a line
        spoilt[at] = instead;
        int record = lineEnds(LINES, at);
        assertOthersAreRead(read("lines", spoilt).cases, Math.max(record - 1, 0), record + 1);
    }

    @Property(tries = 2000)
    void aSpoiltByteSpoilsNoOtherCaseOfAListWithACaseALine(
            @ForAll int where, @ForAll @ByteRange(min = -128) byte instead) {
        String list =
                "[\n  " + new String(LINES, StandardCharsets.UTF_8).strip().replace("\n", ",\n  ") + "\n]";
        byte[] spoilt = list.getBytes(StandardCharsets.UTF_8);
        int from = FIRST_LINE + 8;
        int at = from + Math.floorMod(where, spoilt.length - from - 2);
        spoilt[at] = instead;
        int record = lineEnds(list.getBytes(StandardCharsets.UTF_8), at) - 1;
        assertOthersAreRead(read("list", spoilt).cases, Math.max(record - 1, 0), record + 1);
    }

    private static int lineEnds(byte[] bytes, int before) {
        int lineEnds = 0;
        for (int at = 0; at < before; at++) {
            lineEnds += bytes[at] == '\n' ? 1 : 0;
        }
        return lineEnds;
    }

    /** Of the records beside the spoilt one, whose ends may be what was spoilt, nothing is said. */
    private static void assertOthersAreRead(List<ReadCases.Content> read, int firstSpoilt, int lastSpoilt) {
        for (int i = 0; i < CASES; i++) {
            if (i < firstSpoilt || i > lastSpoilt) {
                assertTrue(read.contains(EXPECTED.get(i)), "case " + i);
            }
        }
    }

    @Test
    void rowsEndAtAnyLineEndAndBlankOnesAreNone() {
        String table = "id,CheckoutAttempt.outcome\ra,APPROVED\rb,APPROVED\r\n   \n \nc,APPROVED";
        ReadCases read = read("table", table.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.findings);
        assertEquals(
                List.of("a", "b", "c"),
                read.cases.stream().map(ReadCases.Content::id).toList());
    }

    @Test
    void aHeaderThatIsNotCsvIsNamedAtItsPlace() {
        ReadCases read =
                read("table", "id,\"CheckoutAttempt.outcome\" x\na,APPROVED\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.cases);
        assertTrue(read.findings.get(0).startsWith("table:1:"), () -> "findings " + read.findings);
    }

    @Test
    void linesWhoseFirstIsCutAreStillLines() {
        byte[] cut = ("{\"id\":\"cut\n" + new String(LINES, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertEquals(EXPECTED, read("lines", cut).cases);
    }

    @Test
    void whatCannotBeReadOnIsNoCaseThatWasRead() throws IOException {
        byte[] packed = gzip(LINES);
        List<CaseText> texts = texts(new ByteArrayInputStream(packed, 0, packed.length - 4));
        assertEquals(CASES + 1, texts.size());
        assertEquals("", texts.get(CASES).masked());
    }

    @Test
    void commentsOfAnyLengthBelongToNoCase() {
        String comments = ("# " + "x".repeat(100) + "\n").repeat(20_000);
        String yaml = comments + "- id: a\n  facts: {CheckoutAttempt: {}}\n---\n" + comments + "id: b\n"
                + "facts: {CheckoutAttempt: {}}\n";
        assertEquals(
                List.of("a", "b"),
                read("yaml", yaml.getBytes(StandardCharsets.UTF_8)).cases.stream()
                        .map(ReadCases.Content::id)
                        .toList());
    }

    @Test
    void cardNumbersAreMaskedHoweverTheyAreWritten() throws IOException {
        for (String written :
                List.of("4111 1111 1111 1111", "4111\\u00201111\\u00201111\\u00201111", "\\u0034111111111111111")) {
            String line = "{\"id\":\"" + written + "\"}\n";
            String masked = texts(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                    .get(0)
                    .masked();
            assertTrue(masked.replace("\\u0020", " ").matches(".*\\*{4}[ *]+1111.*"), masked);
        }
    }

    @Test
    void whatComesBeforeTheCutOfATruncatedFileIsRead() throws IOException {
        byte[] packed = gzip(LINES);
        ReadCases read = read("packed", new ByteArrayInputStream(packed, 0, packed.length * 3 / 4));
        assertEquals(EXPECTED.subList(0, read.cases.size()), read.cases);
        assertTrue(read.cases.size() > CASES / 2, () -> read.cases.size() + " cases");
        assertEquals(
                List.of("packed: error[unreadable]: the file cannot be read: the gzip data is broken or cut off: "
                        + "Unexpected end of ZLIB input stream"),
                read.findings);
    }

    @Test
    void everyTextIsFoundAgainByItsLineAndItsBytes() throws IOException {
        byte[] bytes = "\uFEFF\r\n{\"id\": \"ä\"}\r\n\r\n  {\"id\": 2}\n{\"id\": 3}".getBytes(StandardCharsets.UTF_8);
        List<CaseText> texts = texts(new ByteArrayInputStream(bytes));
        assertEquals(
                List.of(2, 4, 5),
                texts.stream().map(text -> text.start().line()).toList());
        for (CaseText text : texts) {
            int from = (int) text.start().byteOffset();
            assertArrayEquals(text.bytes(), Arrays.copyOfRange(bytes, from, from + text.bytes().length));
        }
    }

    @Test
    void aListThatIsCutOffIsToldAfterItsCases() {
        byte[] list = "[{\"id\":\"a\",\"facts\":{\"CheckoutAttempt\":{}}},\n".getBytes(StandardCharsets.UTF_8);
        ReadCases read = read("list", list);
        assertEquals(1, read.cases.size());
        assertEquals(
                List.of("list:2:1: error[syntax]: " + "the list is not closed; the end of the file may be missing"),
                read.findings);
    }

    @Test
    void aQuotedCellMayHoldLineEndsCommasAndQuotes() {
        String table = "id,CheckoutAttempt.message,CheckoutAttempt.platform\n"
                + "a,\"one\n\"\"two\"\", three\",x\n\nb,\"four\n\",y\nc,fi\"ve,z\n";
        ReadCases read = read("table", table.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.findings);
        assertEquals(
                List.of("a", "b", "c"),
                read.cases.stream().map(ReadCases.Content::id).toList());
    }

    private static ReadCases read(String name, byte[] bytes) {
        return read(name, new ByteArrayInputStream(bytes));
    }

    private static ReadCases read(String name, InputStream bytes) {
        ReadCases read = new ReadCases();
        READER.read(bytes, name, read);
        return read;
    }

    private static List<CaseText> texts(InputStream bytes) throws IOException {
        List<CaseText> texts = new ArrayList<>();
        try (CaseSource source = CaseSource.of("file", bytes, TYPES)) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A pipe that gives a few bytes at a time, and says that it has none. */
    private static InputStream slow(byte[] bytes, int atOnce) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, atOnce));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }
}
