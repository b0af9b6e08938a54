reduce range(100) as $each ("x"; . + .)
