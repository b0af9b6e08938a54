package org.declinic.cli;

import java.io.IOError;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.declinic.cases.report.Paragraph;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Answers typed at a terminal, with editing, a history of this consultation, and completion. */
final class TerminalAnswers implements AnswerLines {

    private static final int LINES = 24;

    private final Terminal terminal;
    private final LineReader reader;
    private List<String> offered = List.of();

    /** An answer is one word for completion, whatever blanks and quotes are in it. */
    private record WholeLine(String line, int cursor) implements CompletingParsedLine {

        @Override
        public String word() {
            return line;
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(line);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor;
        }

        @Override
        public int rawWordLength() {
            return line.length();
        }
    }

    TerminalAnswers(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser((line, cursor, context) -> new WholeLine(line, cursor))
                .completer((any, line, candidates) -> offered.forEach(each -> candidates.add(new Candidate(each))))
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.CASE_INSENSITIVE, true)
                .option(Option.BRACKETED_PASTE, false)
                .build();
    }

    /** What standard input and output are connected to; one that cannot do anything is a terminal too. */
    static Terminal system() throws IOException {
        Logger.getLogger("org.jline").setLevel(Level.OFF);
        Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
        if (terminal.getColumns() == 0) {
            terminal.setSize(Size.of(Paragraph.WIDTH, LINES)); // it does not tell, as over some serial lines
        }
        return terminal;
    }

    @Override
    public Optional<String> next(List<String> completions) throws Interrupted {
        offered = completions;
        try {
            return Optional.of(reader.readLine(Interview.PROMPT).strip());
        } catch (EndOfFileException | IOError closed) {
            return Optional.empty();
        } catch (UserInterruptException stop) {
            throw new Interrupted();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
