reduce range(1000000000000) as $each (0; . + 1)
