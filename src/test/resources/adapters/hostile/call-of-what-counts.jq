_part0
