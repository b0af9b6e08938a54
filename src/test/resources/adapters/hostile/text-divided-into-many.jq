(reduce range(19) as $each ("xx"; . + .)) / "" | map(. + "y") | length
