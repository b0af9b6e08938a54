def of(f): "x";
of(1 | tonumber) * 1000000000
