.email + 1
