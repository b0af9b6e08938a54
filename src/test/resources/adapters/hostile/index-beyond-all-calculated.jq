(999999999 + 1) as $far | .list[$far] = 1
