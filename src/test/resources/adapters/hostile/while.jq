[1 | while(true; . + 1)]
