reduce range(90000) as $each ([]; . + [$each]) | length
