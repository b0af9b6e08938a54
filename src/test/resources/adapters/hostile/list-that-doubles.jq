reduce range(100) as $each ([1]; . + .)
