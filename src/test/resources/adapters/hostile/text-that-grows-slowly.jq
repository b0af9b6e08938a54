reduce range(90000) as $each (""; . + "ten letters")
