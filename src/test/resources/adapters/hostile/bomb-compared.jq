reduce range(60) as $each ("x"; [., .]) | . == (reduce range(60) as $each ("x"; [., .]))
