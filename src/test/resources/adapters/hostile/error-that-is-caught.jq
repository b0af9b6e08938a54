try error(.email) catch error("again: " + .)
