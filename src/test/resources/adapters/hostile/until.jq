1 | until(false; . + 1)
