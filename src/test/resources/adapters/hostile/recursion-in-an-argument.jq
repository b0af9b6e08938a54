def twice(f): f | twice(f);
1 | twice(. + 1)
