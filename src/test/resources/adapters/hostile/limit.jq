[limit(1000000000; 1 | recurse(. + 1))]
