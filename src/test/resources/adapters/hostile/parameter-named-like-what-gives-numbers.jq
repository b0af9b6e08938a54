def of(length): ("x" | length) * 1000000000;
of("x")
