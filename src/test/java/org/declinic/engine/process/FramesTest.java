package org.declinic.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has no frame is no message, whatever it looks like. */
class FramesTest {

    private static final String TOKEN = "k3y";
    private static final String FIRST = frame(1, "{\"a\":1}");

    private final List<String> noise = new ArrayList<>();

    @Test
    void amongWhatAJvmPrintsAMessageIsFound() throws IOException {
        String printed = "[0.5s][info][gc] GC(0) Pause Young 12M->3M(64M)\n{\"a\":2}\n  uintx MaxHeapSize = 1";
        assertEquals("{\"a\":1}", received(printed + FIRST + "more"));
        assertEquals(
                List.of("[0.5s][info][gc] GC(0) Pause Young 12M->3M(64M)", "{\"a\":2}", "  uintx MaxHeapSize = 1"),
                noise);
    }

    @Test
    void eachMessageOfSeveralIsReadToItsEnd() throws IOException {
        Frames frames = frames(frame(0, "one") + "noise" + frame(1, "") + frame(2, "k3y 2 3\n"));
        assertEquals("one", new String(frames.receive(0), UTF_8));
        assertEquals("", new String(frames.receive(1), UTF_8));
        assertEquals("k3y 2 3\n", new String(frames.receive(2), UTF_8));
        assertThrows(EOFException.class, () -> frames.receive(3));
    }

    @Test
    void aMessageThatIsCutOrHasSomethingInItIsNone() {
        for (int length = 0; length < FIRST.length(); length++) {
            String part = FIRST.substring(0, length);
            assertThrows(IOException.class, () -> received(part), part);
        }
        assertEquals("its answer is torn", wrong(FIRST.replace("a", "a#")));
        assertEquals("its answer is torn", wrong(FIRST.replace("1 7", "1 7#")));
    }

    @Test
    void aMessageOfAnotherNumberOrTokenIsNone() {
        assertEquals("its answer is to nothing that was asked", wrong(frame(2, "{}")));
        assertEquals("it ended", wrong(FIRST.replace(TOKEN, "key")));
        assertEquals("it ended", wrong(FIRST.replace("\n" + TOKEN, "\n " + TOKEN)));
    }

    @Test
    void noMessageAndNoNoiseTakesMoreMemoryThanIsGranted() throws IOException {
        assertEquals("its answer is longer than 20 bytes", wrong(frame(1, "x".repeat(21))));
        assertEquals("its answer is longer than 20 bytes", wrong("\nk3y 1 -1\n"));
        assertEquals("{\"a\":1}", received("x".repeat(2_500) + FIRST));
        assertEquals(
                List.of(1_000, 1_000, 500), noise.stream().map(String::length).toList());
        BoundedBytes bytes = new BoundedBytes(3);
        bytes.write(new byte[2]);
        assertThrows(BoundedBytes.TooMany.class, () -> bytes.write(new byte[2]));
        bytes.write(1);
        assertArrayEquals(new byte[] {0, 0, 1}, bytes.toBytes());
    }

    @Test
    void whatAProcessSaidLastIsShortAndShowsNoCardNumber() {
        LastWords words = new LastWords();
        for (int line = 1; line < 9; line++) {
            words.add("line " + line);
        }
        words.add("card 4111 1111 1111 1111 \u001b[2J");
        words.add("x".repeat(900));
        assertEquals(
                "line 6 / line 7 / line 8 / card **** **** **** 1111 \\u001b[2J / " + "x".repeat(200) + "...",
                words.toString());
    }

    private static String frame(long number, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Frames(null, out, TOKEN, 0, null).send(number, message.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(UTF_8);
    }

    private String wrong(String bytes) {
        return assertThrows(IOException.class, () -> received(bytes)).getMessage();
    }

    private String received(String bytes) throws IOException {
        return new String(frames(bytes).receive(1), UTF_8);
    }

    private Frames frames(String bytes) {
        return new Frames(new ByteArrayInputStream(bytes.getBytes(UTF_8)), null, TOKEN, 20, noise::add);
    }
}
