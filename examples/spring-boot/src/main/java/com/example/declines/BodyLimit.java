package com.example.declines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a request than its body may have, whether the request tells its length or not. */
@Component
class BodyLimit extends OncePerRequestFilter {

    private final long most;

    BodyLimit(@Value("${declines.most-body}") DataSize most) {
        this.most = most.toBytes();
    }

    /** A body has more bytes than it may have. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        private Exceeded(long most) {
            super("a body has at most " + most + " bytes");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Counted(request.getInputStream(), request.getContentLengthLong());
                    }
                },
                response);
    }

    /** Spring reads bodies as bytes, in one piece after the other. */
    private final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body, long told) throws IOException {
            this.body = body;
            demand(told);
        }

        private void demand(long bytes) throws IOException {
            if (bytes > most) {
                throw new Exceeded(most);
            }
        }

        private int count(int bytes) throws IOException {
            read += Math.max(bytes, 0);
            demand(read);
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return count(body.read(bytes, from, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
