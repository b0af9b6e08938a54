reduce range(90000) as $each ({}; . + {("k" + ($each | tostring)): 1}) | length
