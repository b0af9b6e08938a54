[range(2) as $twice | reduce range(60) as $each ("x"; [., .])] | sort_by([.]) | length
