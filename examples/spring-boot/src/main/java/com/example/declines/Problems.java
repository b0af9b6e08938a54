package com.example.declines;

import org.declinic.DeadlineExceededException;
import org.declinic.DeclinicException;
import org.declinic.DiagnosisCancelledException;
import org.declinic.InvalidCaseException;
import org.declinic.TextTooLongException;
import org.declinic.TooManyFactsException;
import org.declinic.TooMuchWorkException;
import org.declinic.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says what is wrong as RFC 9457 has it. Findings have no card number in full, and what cannot be read as JSON is not
 * repeated, neither here nor in the log.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final HttpStatusCode TOO_LARGE = HttpStatusCode.valueOf(413);
    private static final HttpStatusCode NO_CASE = HttpStatusCode.valueOf(422);
    private static final HttpStatusCode FAILED = HttpStatusCode.valueOf(500);
    private static final HttpStatusCode BUSY = HttpStatusCode.valueOf(503);

    @ExceptionHandler
    ProblemDetail of(InvalidCaseException e) {
        return problem(NO_CASE, "The facts make no case", e);
    }

    @ExceptionHandler({TooManyFactsException.class, TextTooLongException.class})
    ProblemDetail ofSize(DeclinicException e) {
        return problem(TOO_LARGE, "The case is too large", e);
    }

    @ExceptionHandler
    ProblemDetail of(TooMuchWorkException e) {
        LOG.warn("{}", e.getMessage());
        return problem(NO_CASE, "The case takes more work than a case may", e);
    }

    @ExceptionHandler({DeadlineExceededException.class, DiagnosisCancelledException.class})
    ResponseEntity<ProblemDetail> ofTime(DeclinicException e) {
        LOG.warn("{}", e.getMessage());
        return ResponseEntity.status(BUSY)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(BUSY, "The diagnosis was not done in time", e));
    }

    /** A rule that fails, or a mistake of the library. */
    @ExceptionHandler
    ProblemDetail of(DeclinicException e) {
        LOG.error("{}", e.getMessage());
        return problem(FAILED, "The case cannot be diagnosed", e);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getRootCause() instanceof BodyLimit.Exceeded exceeded) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(TOO_LARGE, exceeded.getMessage());
            problem.setTitle("The body is too large");
            return ResponseEntity.status(TOO_LARGE).body(problem);
        }
        return super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    private static ProblemDetail problem(HttpStatusCode status, String title, DeclinicException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setTitle(title);
        problem.setProperty("findings", e.findings().stream().map(Said::of).toList());
        return problem;
    }

    private record Said(String place, String code, String message, String help) {

        static Said of(Finding finding) {
            return new Said(finding.place().toString(), finding.code(), finding.message(), finding.help());
        }
    }
}
