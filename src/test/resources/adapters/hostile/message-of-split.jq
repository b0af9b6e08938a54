.customer | split(",")
