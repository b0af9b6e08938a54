reduce range(60) as $each ("x"; [., .]) | flatten | length
