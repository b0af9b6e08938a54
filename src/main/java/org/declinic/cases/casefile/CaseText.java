package org.declinic.cases.casefile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.facts.ReadAs;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.CardNumbers;
import org.declinic.text.Personal;
import org.declinic.text.SecurityCodes;

/**
 * What stands in an input for one case, not read yet: a line, an element of a list, a document, a row. Immutable; its
 * bytes are not to be changed.
 *
 * @param file the input
 * @param number which text of the input it is, from 1
 * @param start where it begins
 * @param bytes the text; of one that is too long, its beginning
 * @param syntax what the text is written in
 * @param wrong why it cannot be read as a case; most often empty, for that shows when it is read
 */
public record CaseText(String file, long number, Start start, byte[] bytes, CaseSyntax syntax, List<Finding> wrong)
        implements Serializable {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    /** The characters of a card number with what may stand between them: at a cut, half of one may be left. */
    private static final int LONGEST_NUMBER = 80;

    /**
     * A place in an input.
     *
     * @param line from 1
     * @param column from 1, in bytes
     * @param byteOffset from 0, after decompression
     */
    public record Start(int line, int column, long byteOffset) implements Serializable {}

    /**
     * The text as it stands there.
     *
     * @return the text without the end of its last line, with card numbers masked, and with U+FFFD in place of bytes
     *     that are not UTF-8; where a card number is written with escapes, without them
     */
    public String masked() {
        if (syntax instanceof CaseSyntax.Foreign) {
            return Personal.maskRecord(new String(bytes, StandardCharsets.UTF_8));
        }
        String written = new String(bytes, StandardCharsets.UTF_8);
        boolean hasCodes = syntax instanceof CaseSyntax.Row table
                && table.header().columns().stream().anyMatch(column -> SecurityCodes.isNameOfOne(column.field()));
        String masked = CardNumbers.mask(hasCodes ? SecurityCodes.maskAll(written) : written);
        String plain = unescaped(masked);
        if (!CardNumbers.mask(plain).equals(plain)) {
            masked = CardNumbers.mask(plain);
        }
        boolean cut = bytes.length == ByteScanner.KEPT_OF_LONGER && !wrong.isEmpty();
        return cut
                ? masked.substring(0, Math.max(0, masked.length() - LONGEST_NUMBER)) + "..."
                : masked.stripTrailing();
    }

    /** A card number may be written with the escapes of JSON. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? " " : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /**
     * A case that was made of this record, at its place.
     *
     * @param number which text of the input it is
     * @param json the case, as {@link CaseTextReader} reads it
     * @param more facts that go with those of the case
     * @return the case
     */
    public CaseText made(long number, byte[] json, List<?> more) {
        return new CaseText(file, number, start, json, new CaseSyntax.Made(more), List.of());
    }

    /**
     * The same case with more facts; of one that was made only.
     *
     * @param facts the facts
     * @return the case
     */
    public CaseText and(List<?> facts) {
        List<Object> more = new ArrayList<>(((CaseSyntax.Made) syntax).more());
        more.addAll(facts);
        return new CaseText(file, number, start, bytes, new CaseSyntax.Made(more), wrong);
    }

    /**
     * The same text by another number, which tells no more than its place among others once its case has a name.
     *
     * @param other the number
     * @return the text
     */
    public CaseText numbered(long other) {
        return new CaseText(file, other, start, bytes, syntax, wrong);
    }

    /** {@return whether {@link #writeMade} can write it: what goes with the case is only how it was read} */
    public boolean canBeWritten() {
        return syntax instanceof CaseSyntax.Made made && made.more().stream().allMatch(ReadAs.class::isInstance);
    }

    /**
     * Writes a case that was made.
     *
     * @param out where it goes
     * @throws IOException when it cannot be written
     */
    public void writeMade(DataOutputStream out) throws IOException {
        write(out, file);
        out.writeLong(number);
        out.writeInt(start.line);
        out.writeInt(start.column);
        out.writeLong(start.byteOffset);
        out.writeInt(bytes.length);
        out.write(bytes);
        List<?> more = ((CaseSyntax.Made) syntax).more();
        out.writeInt(more.size());
        for (Object each : more) {
            ReadAs reading = (ReadAs) each;
            write(out, reading.field());
            write(out, reading.written());
            write(out, reading.name());
        }
    }

    /**
     * Reads what {@link #writeMade} wrote.
     *
     * @param in where it comes from
     * @return the case
     * @throws IOException when it cannot be read
     */
    public static CaseText readMade(DataInputStream in) throws IOException {
        String file = readText(in);
        long number = in.readLong();
        Start start = new Start(in.readInt(), in.readInt(), in.readLong());
        byte[] bytes = in.readNBytes(in.readInt());
        List<Object> more = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            more.add(new ReadAs(readText(in), readText(in), readText(in)));
        }
        return new CaseText(file, number, start, bytes, new CaseSyntax.Made(more), List.of());
    }

    /** Of any length, which {@link DataOutputStream#writeUTF} refuses. */
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /**
     * The same text with other bytes, to keep these elsewhere.
     *
     * @param other the bytes
     * @return the text
     */
    public CaseText withBytes(byte[] other) {
        return new CaseText(file, number, start, other, syntax, wrong);
    }

    /**
     * This record of another system, of which no case can be made. Of a text that nobody can tell the names of fields in,
     * nothing is kept.
     *
     * @param findings why
     * @return the record with that
     */
    public CaseText foreign(List<Finding> findings) {
        String kept = syntax instanceof CaseSyntax.Row || syntax instanceof CaseSyntax.Line
                ? Records.asJson(this).orElse(Personal.MASK)
                : new String(bytes, StandardCharsets.UTF_8);
        byte[] json = kept.getBytes(StandardCharsets.UTF_8);
        return new CaseText(file, number, start, json, new CaseSyntax.Foreign(), findings);
    }

    /**
     * What was cut out elsewhere.
     *
     * @param file the input
     * @param number which text of the input it is, from 1
     * @param start where it begins
     * @param bytes all of it
     * @param isRecord whether it is a record of another system, and not a case in JSON
     * @return the text
     */
    public static CaseText cut(String file, long number, Start start, byte[] bytes, boolean isRecord) {
        CaseText text = new CaseText(
                file, number, start, bytes, isRecord ? new CaseSyntax.Line() : new CaseSyntax.Json(), List.of());
        return bytes.length <= ByteScanner.MOST_BYTES
                ? text
                : text.withBytes(Arrays.copyOf(bytes, ByteScanner.KEPT_OF_LONGER))
                        .tooLong(bytes.length);
    }

    CaseText tooLong(long length) {
        String most = "a case may have " + ByteScanner.MOST_BYTES + " bytes, and this one has " + length
                + "; a bracket or a quote may not be closed";
        return wrong(List.of(Finding.at(place(), Code.TOO_LONG, most)));
    }

    CaseText wrong(List<Finding> findings) {
        return new CaseText(file, number, start, bytes, syntax, findings);
    }

    /** {@return the name of a case that has no id} */
    public String name() {
        return CardNumbers.mask(file) + "#" + number;
    }

    /**
     * The place in the input of a place in the text.
     *
     * @param line the line in the text, from 1
     * @param column the column there, from 1
     * @return the place, which for a case that was made is where its record begins
     */
    public Place place(int line, int column) {
        return syntax instanceof CaseSyntax.Made
                ? new Place(file, start.line, start.column)
                : new Place(file, start.line + line - 1, line == 1 ? start.column + column - 1 : column);
    }

    /** {@return where it begins} */
    public Place place() {
        return place(1, 1);
    }
}
