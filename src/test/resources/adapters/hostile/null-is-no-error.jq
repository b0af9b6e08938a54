error(null)
