setpath(["list", 1000000000]; 1)
