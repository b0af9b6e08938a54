package org.declinic.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.declinic.text.Printable;

/** A script of answers, a line each. They are shown behind the questions, as if they were typed there. */
final class PipedAnswers implements AnswerLines {

    private final BufferedReader lines;
    private final Writer out;

    PipedAnswers(InputStream in, Writer out) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public Optional<String> next(List<String> offered) throws IOException {
        out.flush();
        Optional<String> line = Optional.ofNullable(lines.readLine()).map(String::strip);
        out.write((Interview.PROMPT + Printable.line(line.orElse(""))).strip() + '\n');
        out.flush();
        return line;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
