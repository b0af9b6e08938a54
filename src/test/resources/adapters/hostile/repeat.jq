[1 | repeat(. + 1)]
