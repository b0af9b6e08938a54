(.customer | with_entries(.)).phone = 1
