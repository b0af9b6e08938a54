reduce range(60) as $each ("x"; [., .]) as $bomb | [1] | contains([$bomb]), index($bomb)
