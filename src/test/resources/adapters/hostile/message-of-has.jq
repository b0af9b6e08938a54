.customer | has(0)
