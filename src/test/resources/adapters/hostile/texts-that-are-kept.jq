(reduce range(19) as $each ("xx"; . + .)) as $large
| [range(50000) | $large + tostring] | length
