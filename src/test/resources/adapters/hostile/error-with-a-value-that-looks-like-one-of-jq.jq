error("string (\(.phone)) cannot be " + .phone + " and has no keys")
