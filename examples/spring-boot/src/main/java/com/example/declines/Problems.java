package com.example.declines;

import org.declinic.DeclinicException;
import org.declinic.InvalidCaseException;
import org.declinic.RuleFailedException;
import org.declinic.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says what is wrong as RFC 9457 has it. Findings have no card number in full, and what cannot be read as JSON is not
 * repeated, neither here nor in the log.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail of(InvalidCaseException e) {
        return problem(HttpStatus.BAD_REQUEST, "The facts make no case", e);
    }

    @ExceptionHandler
    ProblemDetail of(RuleFailedException e) {
        LOG.error("{}", e.getMessage());
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "A rule failed on the case", e);
    }

    private static ProblemDetail problem(HttpStatus status, String title, DeclinicException e) {
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
